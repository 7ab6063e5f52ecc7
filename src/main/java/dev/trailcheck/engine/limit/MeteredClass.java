package dev.trailcheck.engine.limit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes a class of a rule anew, so that each condition and each consequence first calls its {@link Meter}, and what a
 * regular expression reads is watched. What comes to life is thus what was read here, and not the bytes themselves.
 */
public final class MeteredClass extends ClassVisitor {

    private static final String METER = Type.getInternalName(Meter.class);

    /** The methods by which the engine asks a condition or a value, or fires. */
    private static final Set<String> ENTRIES = Set.of("test", "apply", "execute");

    private final String rule;
    private String tick = "tick";

    private MeteredClass(String rule, ClassWriter out) {
        super(Opcodes.ASM9, out);
        this.rule = rule;
    }

    public static byte[] of(String rule, byte[] bytes) {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(bytes).accept(new MeteredClass(rule, out), 0);
        return out.toByteArray();
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        tick = name.contains("/LambdaConsequence") ? "fire" : "tick";
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
        boolean entry = ENTRIES.contains(name) && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE)) == 0;
        return new MeteredMethod(out, entry);
    }

    private final class MeteredMethod extends MethodVisitor {

        private final boolean entry;

        MeteredMethod(MethodVisitor out, boolean entry) {
            super(Opcodes.ASM9, out);
            this.entry = entry;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (entry) {
                super.visitLdcInsn(rule);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, tick, "(Ljava/lang/String;)V", false);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("java/util/regex/Pattern") && name.equals("matcher")) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        METER,
                        "watched",
                        "(Ljava/lang/CharSequence;)Ljava/lang/CharSequence;",
                        false);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }
}
