package dev.trailcheck.spark;

import dev.trailcheck.event.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as bytes and back, value for value as it was decoded, the order of its fields included. */
final class RecordBytes {

    private static final int NULL = 0;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int TEXT = 3;
    private static final int WHOLE = 4;
    private static final int DECIMAL = 5;
    private static final int OBJECT = 6;
    private static final int LIST = 7;

    private RecordBytes() {}

    static Bytes of(Fields record) {
        return new Bytes(Wire.bytes(out -> writeObject(out, record.values())));
    }

    static Fields record(Bytes bytes) {
        return new Fields(Wire.read(bytes.array(), RecordBytes::readObject));
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(NULL);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? TRUE : FALSE);
        } else if (value instanceof String text) {
            out.writeByte(TEXT);
            Wire.writeText(out, text);
        } else if (value instanceof Long whole) {
            out.writeByte(WHOLE);
            Wire.writeNumber(out, (whole << 1) ^ (whole >> 63));
        } else if (value instanceof BigDecimal decimal) {
            out.writeByte(DECIMAL);
            Wire.writeNumber(out, Integer.toUnsignedLong(decimal.scale()));
            new Bytes(decimal.unscaledValue().toByteArray()).write(out);
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte(OBJECT);
            writeObject(out, map);
        } else if (value instanceof List<?> list) {
            out.writeByte(LIST);
            Wire.writeNumber(out, list.size());
            for (Object element : list) {
                write(out, element);
            }
        } else {
            throw new IllegalStateException("The decoder made a %s.".formatted(value.getClass()));
        }
    }

    private static void writeObject(DataOutputStream out, Map<?, ?> map) throws IOException {
        Wire.writeNumber(out, map.size());
        for (Map.Entry<?, ?> member : map.entrySet()) {
            Wire.writeText(out, String.valueOf(member.getKey()));
            write(out, member.getValue());
        }
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case TEXT -> Wire.readText(in);
            case WHOLE -> whole(Wire.readNumber(in));
            case DECIMAL -> decimal(in);
            case OBJECT -> readObject(in);
            case LIST -> readList(in);
            default -> throw new IOException("There is no kind %d of value.".formatted(kind));
        };
    }

    private static long whole(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        int scale = (int) Wire.readNumber(in);
        return new BigDecimal(new BigInteger(Bytes.read(in).array()), scale);
    }

    private static Map<String, @Nullable Object> readObject(DataInputStream in) throws IOException {
        int size = (int) Wire.readNumber(in);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(Wire.readText(in), read(in));
        }
        return map;
    }

    private static List<@Nullable Object> readList(DataInputStream in) throws IOException {
        int size = (int) Wire.readNumber(in);
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return list;
    }
}
