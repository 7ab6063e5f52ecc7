package dev.trailcheck.engine.gate;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Lets the classes of a rule pass if all that they use is allowed: what is not named is refused, however the source was
 * written, since here it has no more disguises. Thread-safe.
 */
public final class Gate {

    private static final int MOST_TOLD = 3;

    private final AllowList allowed = AllowList.read();
    private final FactTypes facts = new FactTypes();

    /**
     * What is refused of the classes that one rule was compiled to, by their names; empty where all may pass. What is in
     * the author's own words is told before what the compiler made of the whole, and no more than a reader bears.
     */
    public List<Refusal> judge(Map<String, byte[]> classes) {
        Set<Refusal> inWords = new LinkedHashSet<>();
        Set<Refusal> inOutline = new LinkedHashSet<>();
        classes.forEach((name, bytes) -> {
            Optional<Kind> kind = Kind.of(name);
            if (kind.isEmpty()) {
                inWords.add(Refusal.defines(name));
            } else {
                Set<Refusal> refusals = kind.get().isLambda() ? inWords : inOutline;
                inspect(name, bytes, new Rulings(kind.get(), name, allowed, facts, classes.keySet(), refusals));
            }
        });
        return (inWords.isEmpty() ? inOutline : inWords)
                .stream()
                        .sorted(Comparator.comparing(Refusal::isNaming))
                        .limit(MOST_TOLD)
                        .toList();
    }

    /** Changes when what may pass changes. */
    public String version() {
        return "1\n" + allowed.text();
    }

    private static void inspect(String name, byte[] bytes, Rulings rulings) {
        try {
            new ClassReader(bytes).accept(new ClassInspector(name, rulings), ClassReader.SKIP_DEBUG);
        } catch (RuntimeException e) { // what the reader throws on bytes that are no class differs from byte to byte
            rulings.refuse("is compiled to something that is no class");
        }
    }
}
