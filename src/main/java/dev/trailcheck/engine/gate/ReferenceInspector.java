package dev.trailcheck.engine.gate;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Goes through the instructions of a method and has every class, field and method judged that one of them names. */
final class ReferenceInspector extends MethodVisitor {

    private final Rulings rulings;

    ReferenceInspector(Rulings rulings) {
        super(Opcodes.ASM9);
        this.rulings = rulings;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        rulings.namesClass(type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        rulings.namesClass(descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
        if (reads || rulings.isSelf(owner)) {
            rulings.readsField(owner, name);
        } else {
            rulings.refuse("writes the field %s.%s".formatted(owner.replace('/', '.'), name));
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        rulings.method(owner, name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrapMethod, Object... bootstrapMethodArguments) {
        handle(bootstrapMethod);
        for (Object argument : bootstrapMethodArguments) {
            constant(argument);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        rulings.refuse("catches what is thrown");
    }

    private void constant(Object value) {
        if (value instanceof Type type && type.getSort() != Type.METHOD) {
            rulings.namesClass(type.getSort() == Type.OBJECT ? type.getInternalName() : type.getDescriptor());
        } else if (value instanceof Handle handle) {
            handle(handle);
        } else if (value instanceof ConstantDynamic) {
            rulings.refuse("computes a constant");
        }
    }

    private void handle(Handle handle) {
        if (handle.getTag() <= Opcodes.H_PUTSTATIC) {
            rulings.refuse("takes hold of the field %s".formatted(handle.getName()));
        } else {
            rulings.method(handle.getOwner(), handle.getName(), handle.getDesc());
        }
    }
}
