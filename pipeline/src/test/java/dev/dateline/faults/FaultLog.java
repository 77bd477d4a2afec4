package dev.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The faults that tests have tried, one line each, for the table in docs/RELIABILITY.md. */
public final class FaultLog {

  private FaultLog() {}

  /**
   * Notes that a fault was tried.
   *
   * @param name file name of the note, which orders the table
   * @param fault what was done to the run
   * @param times how often
   * @param outcome what came of it, every time
   */
  public static void note(String name, String fault, long times, String outcome)
      throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "faults"));
    Files.writeString(
        folder.resolve(name + ".md"), "| " + fault + " | " + times + " | " + outcome + " |\n");
  }
}
