package dev.earnest;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.FieldVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reports each double and float in the bytes of one class, whether declared or only computed with. */
final class FloatingPoint extends ClassVisitor {
    /** The instructions on floats and doubles, besides arithmetic: loads, stores, casts, comparisons, returns. */
    private static final Set<Integer> OTHERS = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.FLOAD,
            Opcodes.DLOAD,
            Opcodes.FALOAD,
            Opcodes.DALOAD,
            Opcodes.FSTORE,
            Opcodes.DSTORE,
            Opcodes.FASTORE,
            Opcodes.DASTORE,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D,
            Opcodes.F2I,
            Opcodes.F2L,
            Opcodes.F2D,
            Opcodes.D2I,
            Opcodes.D2L,
            Opcodes.D2F,
            Opcodes.FCMPL,
            Opcodes.FCMPG,
            Opcodes.DCMPL,
            Opcodes.DCMPG,
            Opcodes.FRETURN,
            Opcodes.DRETURN);

    private final String type;
    private final List<String> found;

    FloatingPoint(String type, List<String> found) {
        super(Opcodes.ASM9);
        this.type = type;
        this.found = found;
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if (isFloating(Type.getType(descriptor))) found.add(type + "." + name + " is a " + descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        String where = type + "." + name;
        if (mentionsFloating(descriptor)) found.add(where + descriptor);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String called, String descriptor, boolean isInterface) {
                if (mentionsFloating(descriptor)) found.add(where + " calls " + owner + "." + called + descriptor);
            }

            @Override
            public void visitInsn(int opcode) {
                if (isFloating(opcode)) found.add(where + " computes with " + "instruction " + opcode);
            }

            @Override
            public void visitVarInsn(int opcode, int variable) {
                visitInsn(opcode);
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof Double || value instanceof Float) found.add(where + " has the constant " + value);
            }
        };
    }

    private static boolean mentionsFloating(String descriptor) {
        return Stream.concat(Stream.of(Type.getReturnType(descriptor)), Stream.of(Type.getArgumentTypes(descriptor)))
                .anyMatch(FloatingPoint::isFloating);
    }

    private static boolean isFloating(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() == Type.DOUBLE
                || element.getSort() == Type.FLOAT
                || element.getClassName().equals("java.lang.Double")
                || element.getClassName().equals("java.lang.Float");
    }

    private static boolean isFloating(int opcode) {
        boolean isArithmetic = opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG;
        // in fours: int, long, float, double
        return isArithmetic ? (opcode - Opcodes.IADD) % 4 >= 2 : OTHERS.contains(opcode);
    }
}
