package dev.trailcheck.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The least work that any reader of an archive must do, for comparison: to inflate it, to search what is inflated for a
 * word, to read it as tokens of JSON. Run its main with FOLDER and inflate, search or tokens, and how many threads.
 */
public final class Floor {

    private static final int BUFFER = 1 << 16;
    private static final byte[] WORD = "kinesisvideo".getBytes(US_ASCII);
    private static final JsonFactory JSON = new JsonFactory();

    private Floor() {}

    private interface Work {
        long over(InputStream inflated) throws IOException;
    }

    public static void main(String... arguments) throws Exception {
        Work work = switch (arguments[1]) {
            case "inflate" -> Floor::inflate;
            case "search" -> Floor::search;
            default -> Floor::tokens;
        };
        Queue<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = new ConcurrentLinkedQueue<>(all.filter(Files::isRegularFile).toList());
        }
        int threads = Integer.parseInt(arguments[2]);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> all(files, work)));
        }
        long sum = 0;
        for (Future<Long> one : running) {
            sum += one.get();
        }
        pool.shutdown();
        System.out.println(arguments[1] + ": " + sum);
    }

    private static long all(Queue<Path> files, Work work) throws IOException {
        long sum = 0;
        for (Path file = files.poll(); file != null; file = files.poll()) {
            try (InputStream inflated = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
                sum += work.over(inflated);
            }
        }
        return sum;
    }

    private static long inflate(InputStream inflated) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int count = inflated.read(buffer); count >= 0; count = inflated.read(buffer)) {
            bytes += count;
        }
        return bytes;
    }

    /** How often the word stands in it, save where two buffers meet. */
    private static long search(InputStream inflated) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long found = 0;
        for (int count = inflated.read(buffer); count >= 0; count = inflated.read(buffer)) {
            for (int i = 0; i <= count - WORD.length; i++) {
                if (buffer[i] == WORD[0] && matches(buffer, i)) {
                    found++;
                }
            }
        }
        return found;
    }

    private static boolean matches(byte[] buffer, int from) {
        for (int i = 1; i < WORD.length; i++) {
            if (buffer[from + i] != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    private static long tokens(InputStream inflated) {
        long tokens = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), inflated)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
