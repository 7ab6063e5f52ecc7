package dev.trailcheck.source;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: 2GB, 500MB, 1GiB, 4096. */
public record ByteSize(long bytes) implements Serializable {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,14}) ?(|B|[KMGT]B|[KMGT]iB)");
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    public static Optional<ByteSize> of(String word) {
        Matcher written = WRITTEN.matcher(word.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String unit = written.group(2);
        int power = Math.max(0, UNITS.indexOf(unit.replace("i", "")));
        BigInteger bytes = BigInteger.valueOf(unit.contains("i") ? 1024 : 1000)
                .pow(power)
                .multiply(new BigInteger(written.group(1)));
        return bytes.bitLength() < Long.SIZE ? Optional.of(new ByteSize(bytes.longValue())) : Optional.empty();
    }

    /** In the largest unit that needs no fraction. */
    @Override
    public String toString() {
        long count = bytes;
        int unit = 0;
        while (count >= 1000 && count % 1000 == 0 && unit < UNITS.size() - 1) {
            count /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%d%s", count, UNITS.get(unit));
    }
}
