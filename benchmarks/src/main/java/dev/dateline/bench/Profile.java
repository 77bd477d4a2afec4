package dev.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a recorded run went, by stage.
 *
 * <p>A sample belongs to the innermost frame that names a stage. Processor time that no Java thread
 * was seen spending is the JVM's own: compiling and collecting.
 */
final class Profile {

  /** Prefixes of class names and the stage that they stand for; the first that fits counts. */
  private static final List<Map.Entry<String, String>> STAGES =
      List.of(
          Map.entry("dev.dateline.source.InputLister", "list"),
          Map.entry("dev.dateline.source.read.SlicePlanner", "list"),
          Map.entry("dev.dateline.source.", "read and decode"),
          Map.entry("dev.dateline.text.header.", "header"),
          Map.entry("dev.dateline.text.clean.", "clean"),
          Map.entry("dev.dateline.text.language.", "language"),
          Map.entry("dev.dateline.text.date.", "date"),
          Map.entry("dev.dateline.text.dedup.", "fingerprint"),
          Map.entry("dev.dateline.text.entity.", "tag"),
          Map.entry("dev.dateline.text.", "edit, other"),
          Map.entry("dev.dateline.codec.ParquetRows", "write files"),
          Map.entry("dev.dateline.codec.AvroRows", "write files"),
          Map.entry("dev.dateline.codec.SortedFooterStream", "write files"),
          Map.entry("dev.dateline.codec.", "article to and from row"),
          Map.entry("dev.dateline.dataset.rows.Spill", "spill rows"),
          Map.entry("dev.dateline.dataset.rows.Staging", "write files"),
          Map.entry("dev.dateline.dataset.", "publish"),
          Map.entry("dev.dateline.", "pipeline"),
          Map.entry("org.apache.parquet.", "write files"),
          Map.entry("org.apache.beam.", "runner"),
          Map.entry("org.apache.flink.", "runner"),
          Map.entry("org.apache.spark.", "runner"));

  private final Map<String, Integer> samples = new HashMap<>();
  private int all;

  private Profile() {}

  /** Reads a recording. */
  static Profile of(Path recording) throws IOException {
    Profile profile = new Profile();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        String type = event.getEventType().getName();
        if (event.getStackTrace() != null
            && (type.equals("jdk.ExecutionSample")
                || (type.equals("jdk.NativeMethodSample") && isWork(event)))) {
          profile.samples.merge(stage(event.getStackTrace().getFrames()), 1, Integer::sum);
          profile.all++;
        }
      }
    }
    return profile;
  }

  /** Threads that wait in native code are sampled too. */
  private static boolean isWork(RecordedEvent event) {
    String name = event.getStackTrace().getFrames().get(0).getMethod().getType().getName();
    return name.contains("FileDispatcher")
        || name.contains("UnixNativeDispatcher")
        || name.contains("zstd")
        || name.contains("FileChannel");
  }

  private static String stage(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, String> stage : STAGES) {
        if (type.startsWith(stage.getKey())) {
          return stage.getValue();
        }
      }
    }
    return "other";
  }

  /** Prints processor time by stage. */
  void print(String contender, Sample sample, long bytes, int documents, PrintWriter out) {
    double java = sample.cpuSeconds() - sample.compilingSeconds() - sample.collectingSeconds();
    out.printf(
        Locale.ROOT,
        "%n%s: %.1f s of processor time, %.1f s on the clock%n%-26s %6s %8s %8s%n",
        contender,
        sample.cpuSeconds(),
        sample.wallSeconds(),
        "stage",
        "%",
        "ms/MB",
        "ms/doc");
    samples.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                line(entry.getKey(), java * entry.getValue() / all, sample, bytes, documents, out));
    line("(compiling)", sample.compilingSeconds(), sample, bytes, documents, out);
    line("(collecting)", sample.collectingSeconds(), sample, bytes, documents, out);
  }

  private static void line(
      String stage, double seconds, Sample sample, long bytes, int documents, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-26s %6.1f %8.2f %8.4f%n",
        stage,
        100 * seconds / sample.cpuSeconds(),
        seconds * 1e3 / (bytes / 1e6),
        seconds * 1e3 / documents);
  }
}
