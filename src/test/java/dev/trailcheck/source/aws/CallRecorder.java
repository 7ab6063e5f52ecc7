package dev.trailcheck.source.aws;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Remembers which operations any client of the SDK calls, as the actions that a policy names. The SDK finds it by {@code
 * software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class CallRecorder implements ExecutionInterceptor {

    private static final Set<String> CALLS = Collections.synchronizedSet(new TreeSet<>());
    private static final Map<String, String> SERVICES = Map.of("resourcegroupstaggingapi", "tag");

    /** Operations of S3 that need an action of another name (Service Authorization Reference, Amazon S3). */
    private static final Map<String, String> ACTIONS = Map.of(
            "s3:ListObjectsV2", "s3:ListBucket", "s3:HeadBucket", "s3:ListBucket", "s3:HeadObject", "s3:GetObject");

    public static void forget() {
        CALLS.clear();
    }

    public static Set<String> calls() {
        return new TreeSet<>(CALLS);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = attributes
                .getAttribute(SdkExecutionAttribute.SERVICE_NAME)
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
        String call = SERVICES.getOrDefault(service, service) + ":"
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        CALLS.add(ACTIONS.getOrDefault(call, call));
    }
}
