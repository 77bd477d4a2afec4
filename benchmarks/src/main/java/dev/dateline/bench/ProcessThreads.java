package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures of this process from Linux that Java does not provide: the processor time of the JVM's
 * own threads, and the largest resident set. On other systems all are 0.
 */
final class ProcessThreads {

  private static final Path SELF = Path.of("/proc/self");
  private static final String PEAK_RESIDENT = "VmHWM:";

  /** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private final Map<String, Long> ticks = new HashMap<>();
  private long peakResidentBytes;

  private ProcessThreads() {}

  /** The current figures. */
  static ProcessThreads now() throws IOException {
    ProcessThreads threads = new ProcessThreads();
    if (Files.exists(SELF)) {
      threads.readPeak();
      try (Stream<Path> tasks = Files.list(SELF.resolve("task"))) {
        for (Path task : tasks.toList()) {
          threads.readTask(task.resolve("stat"));
        }
      }
    }
    return threads;
  }

  /** Processor time of the live threads whose names start with a prefix. */
  double cpuSeconds(String name) {
    return ticks.entrySet().stream()
            .filter(thread -> thread.getKey().startsWith(name))
            .mapToLong(Map.Entry::getValue)
            .sum()
        / TICKS_PER_SECOND;
  }

  /** The largest resident set so far. */
  long peakResidentBytes() {
    return peakResidentBytes;
  }

  private void readPeak() throws IOException {
    for (String line : Files.readAllLines(SELF.resolve("status"))) {
      if (line.startsWith(PEAK_RESIDENT)) {
        peakResidentBytes = Long.parseLong(line.replaceAll("\\D", "")) << 10;
      }
    }
  }

  /** The name is in parentheses and may contain blanks; numbers follow. */
  private void readTask(Path stat) throws IOException {
    String line;
    try {
      line = Files.readString(stat);
    } catch (NoSuchFileException e) {
      // The thread has ended since it was listed.
      return;
    }
    int end = line.lastIndexOf(')');
    List<String> numbers = List.of(line.substring(end + 2).split(" "));
    ticks.merge(
        line.substring(line.indexOf('(') + 1, end),
        Long.parseLong(numbers.get(USER_TICKS)) + Long.parseLong(numbers.get(SYSTEM_TICKS)),
        Long::sum);
  }
}
