package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Looks through a bucket folder by folder, those of one depth side by side, and into none that is not wanted. A folder
 * that may not be listed is a gap; the others are listed all the same.
 */
final class S3Listing {
    private static final int SIDE_BY_SIDE = 16;

    private final S3Bucket bucket;
    private final S3Choice choice;
    private final int root;
    private final Queue<S3File> files = new ConcurrentLinkedQueue<>();
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();

    S3Listing(S3Bucket bucket, S3Choice choice) {
        this.bucket = bucket;
        this.choice = choice;
        this.root = TrailFolder.rootOf(bucket.prefix());
        ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<String> depth = List.of(start());
            while (!depth.isEmpty()) {
                depth = inside(depth, pool);
            }
            if (files.isEmpty() && gaps.isEmpty() && !start().equals(bucket.prefix())) {
                inside(bucket.prefix());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    List<S3File> files() {
        return List.copyOf(files);
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** A prefix means a folder, and only where there is none the beginning of names. */
    private String start() {
        String prefix = bucket.prefix();
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private List<String> inside(List<String> folders, ExecutorService pool) {
        List<Future<List<String>>> running = new ArrayList<>();
        folders.forEach(folder -> running.add(pool.submit(() -> inside(folder))));
        List<String> found = new ArrayList<>();
        try {
            for (Future<List<String>> one : running) {
                found.addAll(one.get());
            }
            return found;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The listing was interrupted.", e);
        }
    }

    private List<String> inside(String folder) {
        List<String> inner = new ArrayList<>();
        TrailFolder place = TrailFolder.of(folder);
        try {
            if (place.isOfOneRegion()) {
                String region = place.region();
                String after = region + choice.after();
                String last = region + choice.last(place.kind());
                boolean later = !choice.after().isEmpty() && after.compareTo(folder) > 0;
                bucket.list(
                        folder,
                        later ? after : "",
                        false,
                        object -> choice.isDigestTooLate(object.key()) || add(object, last),
                        name -> {});
            } else {
                bucket.list(folder, "", place.mayHoldTrails(), object -> add(object, "\uffff"), inner::add);
            }
        } catch (SdkException | UncheckedIOException e) {
            gaps.add(AwsFault.of(e, "s3:ListBucket", bucket.url(folder)).gap(bucket.url(folder)));
        }
        return inner.stream()
                .filter(name -> TrailFolder.of(name).isWantedBy(choice))
                .toList();
    }

    /** A key that has no part below the prefix is called by its last. */
    private int rootIn(String key) {
        return key.startsWith(start()) && key.length() > root
                ? root
                : Math.min(root, key.lastIndexOf('/', key.length() - 2) + 1);
    }

    /** What consoles call a folder is an empty object whose key ends in a slash; one with bytes is none. */
    private boolean add(S3Object object, String last) {
        if (object.key().compareTo(last) > 0) {
            return false;
        }
        if (!object.key().endsWith("/") || object.size() > 0) {
            files.add(new S3File(
                    bucket, object.key(), rootIn(object.key()), object.eTag(), object.size(), object.lastModified()));
        }
        return true;
    }
}
