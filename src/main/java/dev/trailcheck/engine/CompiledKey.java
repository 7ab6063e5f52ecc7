package dev.trailcheck.engine;

import dev.trailcheck.engine.gate.Gate;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.event.TagHeld;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Approval;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.base.util.Drools;

/**
 * The name under which a compiled text is kept: it changes with the text and with all else that its classes depend on:
 * the engine, Java, what facts can be asked, and what the gate lets pass.
 */
final class CompiledKey {

    private static final List<Class<?>> FACTS = List.of(
            Call.class,
            ChannelLife.class,
            TagHeld.class,
            RequiredTag.class,
            AuditWindow.class,
            Account.class,
            Approval.class,
            Findings.class);

    private final String surroundings;

    CompiledKey(Gate gate) {
        surroundings = String.join(
                "\n",
                Drools.getFullVersion(),
                Integer.toString(Runtime.version().feature()),
                String.join("\n", signatures()),
                gate.version());
    }

    String of(String source) {
        return Sha256.hex(surroundings + "\n" + source);
    }

    /** Of each fact type, and of each of our types that one of them can be asked for. */
    private static Collection<String> signatures() {
        Set<String> signatures = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(FACTS);
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.remove();
            if (type.getName().startsWith("dev.trailcheck.") && seen.add(type)) {
                for (Method method : type.getMethods()) {
                    signatures.add(method.toGenericString());
                    waiting.add(method.getReturnType());
                }
                Class<?>[] permitted = type.getPermittedSubclasses();
                waiting.addAll(permitted == null ? List.of() : Arrays.asList(permitted));
            }
        }
        return signatures;
    }
}
