package dev.trailcheck.engine.gate;

import java.util.Collection;
import java.util.Set;
import org.objectweb.asm.Type;

/** Decides of each thing that one class names whether it may, and writes down what it may not. */
final class Rulings {

    private final Kind kind;
    private final String self;
    private final AllowList allowed;
    private final FactTypes facts;
    private final Set<String> generated;
    private final Collection<Refusal> refusals;

    Rulings(
            Kind kind,
            String self,
            AllowList allowed,
            FactTypes facts,
            Set<String> generated,
            Collection<Refusal> refusals) {
        this.kind = kind;
        this.self = self;
        this.allowed = allowed;
        this.facts = facts;
        this.generated = generated;
        this.refusals = refusals;
    }

    Kind kind() {
        return kind;
    }

    /** {@code owner} as the class file writes it, with slashes. */
    void method(String owner, String name, String descriptor) {
        String type = dotted(owner);
        boolean fact = kind.asksFacts() && facts.allowMethod(type, name, descriptor);
        if (!fact && !isOwn(type) && !allowed.allows(kind, type + "." + name)) {
            refusals.add(Refusal.uses(name.equals("<init>") ? "new " + type : type + "." + name, kind));
        }
    }

    void readsField(String owner, String name) {
        String type = dotted(owner);
        boolean constant = kind != Kind.CONSEQUENCE && facts.allowConstant(type, name);
        if (!constant && !isOwn(type) && !allowed.allows(kind, type + "." + name)) {
            refusals.add(Refusal.uses(type + "." + name, kind));
        }
    }

    void namesClass(String internalNameOrDescriptor) {
        Type type = Type.getObjectType(internalNameOrDescriptor);
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() != Type.OBJECT) {
            return;
        }
        String name = element.getClassName();
        if (!facts.contain(name) && !isOwn(name) && !allowed.knows(kind, name)) {
            refusals.add(Refusal.names(name, kind));
        }
    }

    boolean isSelf(String owner) {
        return dotted(owner).equals(self);
    }

    void refuse(String deed) {
        refusals.add(Refusal.does(deed, kind));
    }

    /** What is written by the rule's author stays within its own class; the rest of the build hangs together. */
    private boolean isOwn(String type) {
        return kind.isLambda() ? type.equals(self) : generated.contains(type);
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
