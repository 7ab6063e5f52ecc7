package dev.trailcheck.source;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The names of files as texts, the same on every machine, whatever language it is set to. */
final class FileNames {

    /** What the system's own reading leaves of bytes that it cannot read. */
    private static final char LOST = '\ufffd';

    private FileNames() {}

    static String of(Path relative) {
        String name = relative.toString().replace(File.separatorChar, '/');
        return name.indexOf(LOST) < 0
                ? name
                : StreamSupport.stream(relative.spliterator(), false)
                        .map(FileNames::exact)
                        .collect(Collectors.joining("/"));
    }

    /** A URI keeps the bytes. That of a folder ends with a slash. */
    private static String exact(Path part) {
        String uri = part.toUri().getRawPath().replaceFirst("/$", "");
        return decoded(uri.substring(uri.lastIndexOf('/') + 1));
    }

    /** As UTF-8 if it is that, else the bytes that are not ASCII by their codes. */
    private static String decoded(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            StringBuilder codes = new StringBuilder();
            for (byte one : bytes.toByteArray()) {
                codes.append(one >= 0 ? Character.toString(one) : String.format(Locale.ROOT, "\\x%02x", one));
            }
            return codes.toString();
        }
    }
}
