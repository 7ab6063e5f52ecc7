package dev.trailcheck.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what goes between machines by the million, as bytes that say nothing twice. */
final class Wire {

    private Wire() {}

    /** Something that writes itself. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Something that is read again. */
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Reading<T> reading) {
        try {
            return reading.from(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seven bits to a byte, the lowest first; small numbers, which most are, take one byte. */
    static void writeNumber(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    static long readNumber(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.readByte();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        return number;
    }

    /** A byte for each character of a text that is all Latin, two of any other: half a surrogate pair must come through. */
    static void writeText(DataOutputStream out, String text) throws IOException {
        boolean wide = text.chars().anyMatch(character -> character > 0xFF);
        writeNumber(out, ((long) text.length() << 1) | (wide ? 1 : 0));
        if (wide) {
            out.writeChars(text);
        } else {
            out.writeBytes(text);
        }
    }

    static String readText(DataInputStream in) throws IOException {
        long head = readNumber(in);
        char[] text = new char[(int) (head >>> 1)];
        boolean wide = (head & 1) != 0;
        for (int i = 0; i < text.length; i++) {
            text[i] = wide ? in.readChar() : (char) in.readUnsignedByte();
        }
        return new String(text);
    }
}
