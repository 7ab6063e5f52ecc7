package dev.trailcheck.source.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before a server, one request to a connection, tells which were made, and does to answers what networks do. */
public final class TroubledConnections implements AutoCloseable {
    /** What becomes of an answer. */
    public interface Trouble {
        /** Writes what arrives of it; the connection is closed afterwards, and reset where this throws. */
        void befall(String request, byte[] answer, Socket client) throws IOException, InterruptedException;
    }

    /** None. */
    public static final Trouble NONE =
            (request, answer, client) -> client.getOutputStream().write(answer);

    private final ServerSocket door;
    private final int server;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private volatile Trouble trouble = NONE;

    private TroubledConnections(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    static TroubledConnections to(int server) throws IOException {
        TroubledConnections connections =
                new TroubledConnections(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server);
        daemon(connections::listen);
        return connections;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Forgets the requests before, too. */
    public void befallenBy(Trouble next) {
        requests.clear();
        trouble = next;
    }

    /** The first lines of the requests that were made. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public List<String> listings() {
        return requests.stream().filter(line -> line.contains("list-type=2")).toList();
    }

    /** Cuts an answer off after so many bytes of its body. */
    public static byte[] cut(byte[] answer, int bytes) {
        int body = new String(answer, ISO_8859_1).indexOf("\r\n\r\n") + 4;
        return Arrays.copyOf(answer, Math.min(answer.length, body + bytes));
    }

    public static byte[] error(String status, String code) {
        String body = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>no</Message></Error>".formatted(code);
        return "HTTP/1.1 %s\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(status, body.length(), body)
                .getBytes(ISO_8859_1);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return; // the door was closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            String line = head.lines().findFirst().orElse("");
            requests.add(line);
            try {
                trouble.befall(head, answer(head), client);
                client.getOutputStream().flush();
            } catch (IOException e) {
                client.setSoLinger(true, 0);
            }
        } catch (IOException | InterruptedException e) {
            // the client sees it, which is the point
        }
    }

    private byte[] answer(String head) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            String alone =
                    head.replaceAll("(?i)\r\nConnection: [^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
            upstream.getOutputStream().write(alone.getBytes(ISO_8859_1));
            return upstream.getInputStream().readAllBytes();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request broke off.");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "connection");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
