package dev.trailcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to the standard input: each line is a wish to run again, its end a wish to stop. */
final class Keys {

    /** What somebody asked for. */
    enum Key {
        AGAIN,
        END
    }

    private final BlockingQueue<Key> pressed = new LinkedBlockingQueue<>();
    private final InputStream in;

    private Keys(InputStream in) {
        this.in = in;
    }

    static Keys of(InputStream in) {
        Keys keys = new Keys(in);
        Thread listener = new Thread(keys::listen, "keys");
        listener.setDaemon(true);
        listener.start();
        return keys;
    }

    /** What was asked for within so many milliseconds. */
    Optional<Key> within(long millis) throws InterruptedException {
        return Optional.ofNullable(pressed.poll(millis, TimeUnit.MILLISECONDS));
    }

    private void listen() {
        try {
            for (int key = in.read(); key >= 0; key = in.read()) {
                if (key == '\n') {
                    pressed.add(Key.AGAIN);
                }
            }
        } catch (IOException e) {
            // whoever typed is gone, which is an end as well
        }
        pressed.add(Key.END);
    }
}
