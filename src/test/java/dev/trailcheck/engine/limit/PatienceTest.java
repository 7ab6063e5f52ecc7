package dev.trailcheck.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    /** As on a cluster, where the program's jar is known to some threads only. */
    @Test
    void work_finds_the_parts_of_the_engine_whatever_thread_asked_for_it() throws Exception {
        Thread asking = Thread.currentThread();
        ClassLoader before = asking.getContextClassLoader();
        try (URLClassLoader strange = new URLClassLoader(new URL[0], null)) {
            asking.setContextClassLoader(strange);

            assertThat(Patience.with(
                            Duration.ofSeconds(60), () -> Thread.currentThread().getContextClassLoader()))
                    .contains(Patience.class.getClassLoader());
        } finally {
            asking.setContextClassLoader(before);
        }
    }
}
