package dev.dateline.dataset.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine, as a note for others has it. */
public final class LocalMachine {

  private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

  private LocalMachine() {}

  /** Its name, or nothing where the system does not give it at once. */
  public static String name() throws IOException {
    return Files.isReadable(NAME) ? Files.readString(NAME).strip() : "";
  }

  /** Whether a process of this machine has ended; of others that is not known. */
  public static boolean hasEnded(String machine, long process) throws IOException {
    return !machine.isEmpty()
        && machine.equals(name())
        && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
  }
}
