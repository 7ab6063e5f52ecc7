package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Goes into each of these accounts by a role; into the caller's own as the caller, since the account that manages an
 * organization seldom has the role that it uses in the others. All are entered before the first is read, so that who lets
 * nobody in is one gap and not one for each region.
 */
public record RoleReach(List<String> accounts, AssumedRole role) implements Reach {
    private static final int SIDE_BY_SIDE = 16;

    public RoleReach {
        accounts = accounts.stream().distinct().sorted().toList();
    }

    /** What came of entering an account: one of the two lists has one element. */
    private record Entry(List<Reached> reached, List<Gap> gaps) {}

    @Override
    public List<Reached> accounts(AwsAccess access, Region region, Consumer<Gap> gaps) {
        String own = Caller.of(access, region).account();
        StsClient sts = access.client(StsClient.builder(), Caller.regionToAsk(access, region));
        ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<Entry>> entries = new ArrayList<>();
            accounts.forEach(account -> entries.add(pool.submit(() -> account.equals(own)
                    ? new Entry(List.of(new Reached(own, access)), List.of())
                    : entered(account, access, sts, region))));
            List<Reached> reached = new ArrayList<>();
            for (Future<Entry> entry : entries) {
                reached.addAll(entry.get().reached());
                entry.get().gaps().forEach(gaps);
            }
            return reached;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Entering the accounts was interrupted.", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Entry entered(String account, AwsAccess access, StsClient sts, Region region) {
        String arn = role.arn(Home.partition(region), account);
        StsAssumeRoleCredentialsProvider credentials = role.credentials(sts, arn);
        try {
            BrokenOff.retried(credentials::resolveCredentials);
            return new Entry(List.of(new Reached(account, access.as(credentials))), List.of());
        } catch (SdkException | UncheckedIOException e) {
            Gap gap = AwsFault.of(e, "sts:AssumeRole", arn).gap(EventHistorySource.NAME + "/" + account);
            return new Entry(List.of(), List.of(gap));
        }
    }
}
