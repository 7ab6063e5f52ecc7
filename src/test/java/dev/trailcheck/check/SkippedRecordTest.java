package dev.trailcheck.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.LogFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Of an organization's records nearly all are skipped, so what one of them allocates is what a run allocates. It is counted
 * in a Java process of its own, which only interprets: a compiler may do away with objects, or not.
 */
@Timeout(60)
class SkippedRecordTest {

    /**
     * What a record of another service may allocate between its bytes and the counts: an Optional (16 bytes), the
     * {@link dev.trailcheck.source.Reading.OfOther} in it (32) and the Instant of that (24). Let it become less.
     */
    private static final long MOST = 72;

    private static final int RECORDS = 500;
    private static final int ROUNDS = 3;

    /** Runs in that process: says how many bytes a skipped record allocates. */
    public static void main(String... arguments) {
        CheckRequest request = new CheckRequest(
                List.of(),
                RuleBook.load(List.of(), PolicyBook.UNWRITTEN, new ArrayList<>()),
                PolicyBook.UNWRITTEN,
                List.of(),
                Accounts.NONE,
                Window.OPEN,
                null,
                Expectations.NONE,
                GridStep.DAY,
                Optional.empty(),
                false,
                1,
                Verifying.NO,
                Limits.GENEROUS,
                Past.NONE);
        Share share = new Share(request, new Nobody());
        LogFile few = new OtherCalls(RECORDS);
        LogFile twiceAsMany = new OtherCalls(2 * RECORDS);
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) { // what is made once for all files is made in the first
            bytes = allocated(share, twiceAsMany) - allocated(share, few);
        }
        System.out.printf(
                "%d of %d out of scope%n",
                share.counts().outOfScope(), share.counts().records());
        System.out.println((double) bytes / RECORDS);
    }

    @Test
    void a_skipped_record_allocates_no_more_than_is_said_of_it() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SkippedRecordTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said = process.inputReader(UTF_8).lines().toList();

        int records = ROUNDS * 3 * RECORDS;
        assertThat(said).hasSize(2).first().isEqualTo("%d of %d out of scope".formatted(records, records));
        assertThat(Double.parseDouble(said.get(1)))
                .as("bytes allocated for each record that is skipped")
                .isLessThanOrEqualTo(MOST);
    }

    private static long allocated(Share share, LogFile file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        share.read(file, true, false);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** A log file, named as CloudTrail does, of so many calls of another service. */
    private static final class OtherCalls implements LogFile {
        private final byte[] stored;

        OtherCalls(int records) {
            ARecord[] all = new ARecord[records];
            Arrays.fill(all, ARecord.named("DescribeInstances").with("eventSource", "ec2.amazonaws.com"));
            stored = ARecord.delivery(all).getBytes(UTF_8);
        }

        @Override
        public String name() {
            return "111122223333_CloudTrail_us-west-2_20261005T0805Z_0123456789abcdef.json";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(stored);
        }
    }

    private static final class Nobody implements Receiver {
        @Override
        public void inScope(CallDetails call, boolean late) {}

        @Override
        public void context(CallDetails call) {}

        @Override
        public void flush() {}
    }
}
