package dev.trailcheck.engine.gate;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Goes through one class: what it is, what it extends, and each of its methods. */
final class ClassInspector extends ClassVisitor {

    private final String expectedName;
    private final Rulings rulings;

    ClassInspector(String expectedName, Rulings rulings) {
        super(Opcodes.ASM9);
        this.expectedName = expectedName;
        this.rulings = rulings;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        if (!name.replace('/', '.').equals(expectedName)) {
            rulings.refuse("is compiled to a class under another name");
        }
        if (superName != null) {
            rulings.namesClass(superName);
        }
        for (String one : interfaces == null ? new String[0] : interfaces) {
            rulings.namesClass(one);
        }
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        rulings.refuse("is compiled to a class with the attribute " + attribute.type);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            rulings.refuse("has native code");
        }
        if (name.equals("finalize")) {
            rulings.refuse("defines finalize()");
        }
        MethodVisitor references = new ReferenceInspector(rulings);
        return rulings.kind().isLambda() ? new FlowInspector(access, name, rulings, references) : references;
    }
}
