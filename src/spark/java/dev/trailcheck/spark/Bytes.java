package dev.trailcheck.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value: equal where they are the same, ordered as numbers without sign. Nobody writes to them. */
final class Bytes implements Comparable<Bytes>, Serializable {

    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] array;

    Bytes(byte[] array) {
        this.array = array;
    }

    static Bytes ofHex(String digits) {
        return new Bytes(HexFormat.of().parseHex(digits));
    }

    byte[] array() {
        return array;
    }

    boolean isEmpty() {
        return array.length == 0;
    }

    void write(DataOutputStream out) throws IOException {
        Wire.writeNumber(out, array.length);
        out.write(array);
    }

    static Bytes read(DataInputStream in) throws IOException {
        byte[] array = new byte[(int) Wire.readNumber(in)];
        in.readFully(array);
        return new Bytes(array);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(array, other.array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }
}
