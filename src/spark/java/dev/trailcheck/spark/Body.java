package dev.trailcheck.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The record of a call that is needed further on: the hash of its content in hex, its account, its bytes, and what
 * single-call rules said of it, as a {@link Parcel} of claims that is empty where they said nothing.
 */
record Body(String content, String account, Bytes record, Bytes claims) {

    void write(DataOutputStream out) throws IOException {
        Wire.writeText(out, content);
        Wire.writeText(out, account);
        record.write(out);
        claims.write(out);
    }

    static Body read(DataInputStream in) throws IOException {
        return new Body(Wire.readText(in), Wire.readText(in), Bytes.read(in), Bytes.read(in));
    }
}
