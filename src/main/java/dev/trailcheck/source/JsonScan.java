package dev.trailcheck.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Steps over JSON values without building any, and checks on the way that they are JSON. What is JSON but not of the plain
 * kind that CloudTrail writes is marked as {@link #odd}, and left to a parser. Eight bytes of a text are looked at in one
 * go (Mycroft's test for a byte in a word). The bytes must be followed by {@link #GUARD} zeros, which end every walk. Not
 * thread-safe.
 */
final class JsonScan {

    /** How many zeros must follow the bytes. */
    static final int GUARD = 16;

    /** Instead of a position: here is no JSON, or the bytes end; {@link #stopped} says where. */
    static final int FAULT = -1;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long BLANKS = 0x20 * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private static final int DEEPEST = 40;
    private static final int MOST_NAMES = 1024;
    private static final int LONGEST_NUMBER = 18;

    private byte[] bytes = new byte[GUARD];
    private final long[] names = new long[MOST_NAMES];
    private int namesTop;
    private long hash;
    private boolean odd;
    private int stopped;

    /** Turns to other bytes. */
    void over(byte[] others) {
        bytes = others;
        odd = false;
        namesTop = 0;
    }

    /** Whether something was met since the beginning that only a parser can say what to make of. */
    boolean odd() {
        return odd;
    }

    void setOdd() {
        odd = true;
    }

    /** Where the last fault lies. */
    int stopped() {
        return stopped;
    }

    /** Of the name that was stepped over last; equal for equal names, and seldom for others. */
    long hash() {
        return hash;
    }

    int fault(int at) {
        stopped = at;
        return FAULT;
    }

    /** The first byte that is no blank; a line break is none, since whoever tells of a place must count them. */
    int blanks(int from) {
        int at = from;
        while (bytes[at] == ' ' || bytes[at] == '\t') {
            at++;
        }
        return at;
    }

    /** Behind the value that begins here, or {@link #FAULT}. */
    int value(int from, int depth) {
        return switch (bytes[from]) {
            case '"' -> text(from + 1);
            case '{' -> object(from, depth);
            case '[' -> list(from, depth);
            case 't' -> literal(from, "true");
            case 'f' -> literal(from, "false");
            case 'n' -> literal(from, "null");
            default -> number(from);
        };
    }

    /** Behind a text whose first character, not its quote, is here. */
    int text(int from) {
        int at = from;
        while (true) {
            long stop = stops((long) WORDS.get(bytes, at));
            if (stop == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(stop) >>> 3;
            byte met = bytes[at];
            if (met == '"') {
                return at + 1;
            }
            if (met == '\\') {
                at = escape(at + 1);
                if (at < 0) {
                    return FAULT;
                }
            } else if (met < 0) {
                odd = true;
                at++;
            } else {
                return fault(at);
            }
        }
    }

    /** Behind a text like {@link #text}, which is hashed and should be plain. */
    int name(int from) {
        long mixed = 0;
        int at = from;
        while (true) {
            long word = (long) WORDS.get(bytes, at);
            long stop = stops(word);
            if (stop == 0) {
                mixed = (mixed ^ word) * MIX;
                mixed ^= mixed >>> 29;
                at += Long.BYTES;
                continue;
            }
            int more = Long.numberOfTrailingZeros(stop) >>> 3;
            at += more;
            if (bytes[at] != '"') {
                odd = true;
                return text(at);
            }
            long last = more == 0 ? 0 : word & (-1L >>> ((Long.BYTES - more) * Byte.SIZE));
            mixed = (mixed ^ last ^ (long) (at - from) << 56) * MIX;
            hash = mixed ^ mixed >>> 32;
            return at + 1;
        }
    }

    /** Behind an object whose brace is here. */
    int object(int from, int depth) {
        if (depth > DEEPEST) {
            return fault(from);
        }
        int base = namesTop;
        int at = blanks(from + 1);
        if (bytes[at] == '}') {
            return at + 1;
        }
        while (true) {
            if (bytes[at] != '"') {
                return fault(at);
            }
            at = name(at + 1);
            if (at < 0) {
                return FAULT;
            }
            remember(base);
            at = member(at, depth);
            if (at < 0) {
                return FAULT;
            }
            at = blanks(at);
            if (bytes[at] == '}') {
                namesTop = base;
                return at + 1;
            }
            if (bytes[at] != ',') {
                return fault(at);
            }
            at = blanks(at + 1);
        }
    }

    /** Behind the colon and the value that follow a name. */
    int member(int afterName, int depth) {
        int at = colon(afterName);
        return at < 0 ? FAULT : value(at, depth + 1);
    }

    /** Where the value begins after a name. */
    int colon(int afterName) {
        int at = blanks(afterName);
        return bytes[at] == ':' ? blanks(at + 1) : fault(at);
    }

    private int list(int from, int depth) {
        if (depth > DEEPEST) {
            return fault(from);
        }
        int at = blanks(from + 1);
        if (bytes[at] == ']') {
            return at + 1;
        }
        while (true) {
            at = value(at, depth + 1);
            if (at < 0) {
                return FAULT;
            }
            at = blanks(at);
            if (bytes[at] == ']') {
                return at + 1;
            }
            if (bytes[at] != ',') {
                return fault(at);
            }
            at = blanks(at + 1);
        }
    }

    /** A name that seems to stand twice in one object makes it odd. */
    private void remember(int base) {
        for (int i = base; i < namesTop; i++) {
            if (names[i] == hash) {
                odd = true;
                return;
            }
        }
        if (namesTop == MOST_NAMES) {
            odd = true;
        } else {
            names[namesTop++] = hash;
        }
    }

    /** Behind an escape whose letter is here. */
    private int escape(int at) {
        return switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> {
                for (int i = at + 1; i <= at + 4; i++) {
                    if (Character.digit(bytes[i], 16) < 0) {
                        yield fault(i);
                    }
                }
                yield at + 5;
            }
            default -> fault(at);
        };
    }

    private int literal(int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return fault(from + i);
            }
        }
        return from + word.length();
    }

    /** A number; what one with an exponent, or a very long one, means is for the parser to say. */
    private int number(int from) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int digits = digits(at);
        if (digits == at || (bytes[at] == '0' && digits > at + 1)) {
            return fault(digits == at ? at : at + 1);
        }
        if (bytes[digits] == '.') {
            int fraction = digits(digits + 1);
            if (fraction == digits + 1) {
                return fault(fraction);
            }
            digits = fraction;
        }
        odd |= digits - from > LONGEST_NUMBER;
        return (bytes[digits] | 0x20) == 'e' ? exponent(digits + 1) : digits;
    }

    private int exponent(int from) {
        odd = true;
        int at = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        int end = digits(at);
        return end == at ? fault(at) : end;
    }

    private int digits(int from) {
        int at = from;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The high bit of the first byte in a word that ends a plain text or is not ASCII; bits above it may err. */
    private static long stops(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((word - BLANKS) & ~word) | word)
                & HIGH;
    }
}
