package dev.dateline.growth;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Has every method of the program, of its libraries, and of the JDK's strings, collections and
 * regular expressions count its calls, the rounds of its loops, and what it copies.
 */
public final class StepAgent {

  private static final String[] COUNTED = {
    "dev/dateline/",
    "org/jsoup/",
    "opennlp/",
    "com/ibm/icu/",
    "com/fasterxml/jackson/",
    "de/siegmar/",
    "org/netpreserve/",
    "org/mozilla/universalchardet/",
    "org/apache/commons/compress/",
    "java/lang/String",
    "java/lang/AbstractStringBuilder",
    "java/lang/Character",
    "java/text/",
    "java/util/",
    "java/io/",
    "java/nio/",
    "jdk/internal/util/",
    "sun/nio/cs/"
  };

  /** What the counter itself, and the making of classes, stand on. */
  private static final String[] LEFT_ALONE = {
    "dev/dateline/growth/",
    "java/lang/StringConcatHelper",
    "java/util/concurrent/",
    "java/util/jar/",
    "java/util/zip/"
  };

  private StepAgent() {}

  /** Begins to count; the argument is a jar with {@link Steps}. */
  public static void premain(String jar, Instrumentation machine)
      throws IOException, UnmodifiableClassException {
    try (JarFile steps = new JarFile(jar)) {
      machine.appendToBootstrapClassLoaderSearch(steps);
    }
    Counting counting = new Counting();
    // Loads what it is made of, before it is asked about that.
    counting.counted(StepAgent.class.getResourceAsStream("StepAgent.class").readAllBytes());
    machine.addTransformer(counting, true);
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : machine.getAllLoadedClasses()) {
      if (machine.isModifiableClass(type) && isCounted(type.getName().replace('.', '/'))) {
        loaded.add(type);
      }
    }
    machine.retransformClasses(loaded.toArray(Class<?>[]::new));
  }

  private static boolean isCounted(String name) {
    return startsWithOne(name, COUNTED) && !startsWithOne(name, LEFT_ALONE);
  }

  /** Without streams: their classes are among those that are read while this is asked. */
  private static boolean startsWithOne(String name, String[] starts) {
    for (String start : starts) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private static final class Counting implements ClassFileTransformer {

    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
      return name == null || !isCounted(name) ? null : counted(bytes);
    }

    private byte[] counted(byte[] bytes) {
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                int access, String method, String form, String signature, String[] thrown) {
              return new CountingMethod(super.visitMethod(access, method, form, signature, thrown));
            }
          },
          0);
      return writer.toByteArray();
    }
  }

  private static final class CountingMethod extends MethodVisitor {

    private final Set<Label> passed = new HashSet<>();

    CountingMethod(MethodVisitor written) {
      super(Opcodes.ASM9, written);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count("one", "()V");
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      if (passed.contains(target)) {
        count("one", "()V");
      }
      super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String form, boolean open) {
      if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
        super.visitInsn(Opcodes.DUP);
        count("copied", "(I)V");
      }
      super.visitMethodInsn(opcode, owner, name, form, open);
    }

    private void count(String method, String form) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, "dev/dateline/growth/Steps", method, form, false);
    }
  }
}
