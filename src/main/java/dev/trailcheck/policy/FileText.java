package dev.trailcheck.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The characters of a file, once it is sure that they are text in UTF-8 and not too many. */
final class FileText {

    private static final String NOT_TEXT = "it is no text file, or is saved with another encoding than UTF-8";

    private FileText() {}

    static Optional<String> read(Path file, int limit, FileMistakes mistakes) {
        return bytes(file, limit, mistakes)
                .flatMap(bytes -> decoded(bytes, mistakes))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .filter(text -> isReadable(text, mistakes));
    }

    /** Reads one byte more than allowed, as the size that a file system tells may be wrong or out of date. */
    private static Optional<byte[]> bytes(Path file, int limit, FileMistakes mistakes) {
        if (Files.isDirectory(file)) {
            mistakes.inFile("is a directory, not a file", "the name of the file in it is missing");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length <= limit) {
                return Optional.of(bytes);
            }
            mistakes.inFile(
                    "is larger than the %d MiB that are read".formatted(limit >> 20), "the path leads to another file");
        } catch (NoSuchFileException e) {
            mistakes.inFile("does not exist", "the path is meant from another directory");
        } catch (AccessDeniedException e) {
            mistakes.inFile("may not be read", "its permissions do not let this user read it");
        } catch (IOException e) {
            mistakes.inFile("cannot be read: " + Quoted.of(String.valueOf(e.getMessage())), "");
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, FileMistakes mistakes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean malformed = decoder.decode(in, text, true).isError();
        text.flip();
        if (malformed) {
            String found = "the byte 0x%02X is not UTF-8".formatted(in.get());
            mistakes.at(Place.behind(text), found, NOT_TEXT);
            return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    private static boolean isReadable(String text, FileMistakes mistakes) {
        OptionalInt control = IntStream.range(0, text.length())
                .filter(i -> isControl(text.charAt(i)))
                .findFirst();
        control.ifPresent(i -> mistakes.at(
                Place.behind(text.substring(0, i)),
                "the control character U+%04X is in the file".formatted((int) text.charAt(i)),
                NOT_TEXT));
        if (text.isBlank()) {
            mistakes.inFile("is empty", "it was meant to be filled, or the path is wrong");
        }
        return control.isEmpty() && !text.isBlank();
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character) && "\t\n\r\u0085".indexOf(character) < 0;
    }
}
