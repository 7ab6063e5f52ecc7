package dev.trailcheck.engine.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Sees to it that what a rule's author wrote comes to its end: a condition or a consequence has no loop, no recursion,
 * no array whose length it computes, and changes nothing.
 */
final class FlowInspector extends MethodVisitor {

    /** The longest list of values that an operator such as {@code in} may have. */
    private static final int LONGEST_ARRAY = 1000;

    private static final int UNKNOWN = -1;

    private final Rulings rulings;
    private final String method;
    private final boolean bridge;
    private final Set<Label> passed = new HashSet<>();
    private int lastConstant = UNKNOWN;

    FlowInspector(int access, String method, Rulings rulings, MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.rulings = rulings;
        this.method = method;
        this.bridge = (access & Opcodes.ACC_BRIDGE) != 0;
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        lastConstant = UNKNOWN;
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        jump(List.of(target));
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        jump(List.of(labels));
        jump(List.of(other));
        super.visitTableSwitchInsn(min, max, other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        jump(List.of(labels));
        jump(List.of(other));
        super.visitLookupSwitchInsn(other, keys, labels);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            rulings.refuse("takes a lock");
        }
        boolean small = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
        lastConstant = small ? opcode - Opcodes.ICONST_0 : UNKNOWN;
        super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            rulings.refuse("makes an array");
        }
        lastConstant = operand;
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        lastConstant = UNKNOWN;
        super.visitVarInsn(opcode, variable);
    }

    /** The list of an enum's values is copied in code that javac writes; its length is one. */
    @Override
    public void visitTypeInsn(int opcode, String type) {
        boolean copiesValues = method.equals("values") && rulings.isSelf(type);
        boolean bounded = lastConstant >= 0 && lastConstant <= LONGEST_ARRAY;
        if (opcode == Opcodes.ANEWARRAY && !copiesValues && !bounded) {
            rulings.refuse("makes an array");
        }
        lastConstant = UNKNOWN;
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        rulings.refuse("makes an array");
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        lastConstant = UNKNOWN;
        boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        if (writes && !method.equals("<clinit>")) {
            rulings.refuse("writes the field " + name);
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        lastConstant = UNKNOWN;
        boolean ownConstructor = method.equals("<clinit>") && name.equals("<init>");
        if (rulings.isSelf(owner) && !bridge && !ownConstructor) {
            rulings.refuse("calls itself");
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        lastConstant = UNKNOWN;
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
        lastConstant = value instanceof Integer number ? number : UNKNOWN;
        super.visitLdcInsn(value);
    }

    private void jump(List<Label> targets) {
        lastConstant = UNKNOWN;
        if (targets.stream().anyMatch(passed::contains)) {
            rulings.refuse("repeats something");
        }
    }
}
