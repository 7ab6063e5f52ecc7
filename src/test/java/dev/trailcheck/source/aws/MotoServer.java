package dev.trailcheck.source.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Moto, a server that others wrote to stand in for AWS, where it is installed. It checks no signatures, knows no rates and
 * tells all at once; what it says of an organization's accounts is not our own invention, though.
 */
record MotoServer(Process process) implements AutoCloseable {
    private static final Pattern RUNNING = Pattern.compile("Running on (http://127\\.0\\.0\\.1:[0-9]+)");
    private static final Map<String, String> OURS =
            Map.of("aws.accessKeyId", "testing", "aws.secretAccessKey", "testing", "aws.region", "us-west-2");

    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "moto_server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it on a port that is free, and waits until it says which. */
    static MotoServer start(Path program) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", "0")
                .redirectErrorStream(true)
                .start();
        MotoServer server = new MotoServer(process);
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher running = RUNNING.matcher(line);
            if (running.find()) {
                OURS.forEach(System::setProperty);
                System.setProperty("aws.endpointUrl", running.group(1));
                Thread drain = new Thread(() -> said.lines().forEach(request -> {}), "moto");
                drain.setDaemon(true);
                drain.start();
                return server;
            }
        }
        server.close();
        throw new IOException("It ended without running.");
    }

    @Override
    public void close() {
        OURS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
