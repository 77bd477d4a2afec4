package dev.dateline.pipeline;

import dev.dateline.dataset.rows.SpillFolder;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.source.InputLister;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.read.SlicePlanner;
import dev.dateline.stage.boilerplate.CountBoilerplate;
import dev.dateline.stage.boilerplate.WriteBoilerplate;
import dev.dateline.stage.packet.Packet;
import dev.dateline.stage.packet.PacketList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Reshuffle;

/**
 * Lists the lines that documents of one source share, and writes the list in one step.
 *
 * <p>While it runs, its scratch files are in a folder next to the output that is named after it;
 * one that a killed job left is deleted.
 */
public final class BoilerplateJob {

  /** Text whose lines are summed in one piece of work. */
  private static final long BYTES_OF_A_RANGE = 16L << 20;

  /** A guess; a poor one costs time and nothing else. */
  private static final long BYTES_OF_A_DOCUMENT = 4_096;

  private static final int FEWEST_RANGES = 16;
  private static final int MOST_RANGES = 4_096;

  private final List<String> inputs;
  private final Path output;
  private final ReadSettings reading;
  private final PipelineOptions options;
  private final Consumer<String> notices;

  private BoilerplateJob(
      List<String> inputs,
      Path output,
      ReadSettings reading,
      PipelineOptions options,
      Consumer<String> notices) {
    this.inputs = inputs;
    this.output = output;
    this.reading = reading;
    this.options = options;
    this.notices = notices;
  }

  /**
   * The job for some inputs.
   *
   * @param output the file to write; one that exists is replaced
   * @param notices receives messages for the user
   * @throws UsageException when the output is a folder, or Beam can't make sense of its arguments
   */
  public static BoilerplateJob of(
      List<String> inputs,
      Path output,
      ReadSettings reading,
      List<String> beamArguments,
      Consumer<String> notices) {
    Path file = output.toAbsolutePath().normalize();
    if (Files.isDirectory(file) || file.getFileName() == null) {
      throw new UsageException("the output is a folder: '" + output + "'. Name a file.");
    }
    return new BoilerplateJob(
        List.copyOf(inputs), file, reading, BeamArguments.parse(beamArguments), notices);
  }

  /**
   * Makes the list.
   *
   * @throws NoInputException when nothing matched the inputs
   * @throws JobFailedException when the job failed; the output is as before
   */
  public void run() throws IOException {
    String name = output.getFileName().toString();
    String scratch = name + "~scratch";
    List<SourceFile> files = files(output.resolveSibling(scratch));
    Store store = Stores.at(output.getParent().toString());
    store.delete(scratch);
    try {
      run(files, store, scratch);
      store.put(name, store.content(scratch + "/list").orElseThrow());
    } finally {
      store.delete(scratch);
    }
  }

  private List<SourceFile> files(Path scratch) throws IOException {
    Listing listing = InputLister.list(inputs, List.of(scratch.toString(), output.toString()));
    if (listing.files().isEmpty() && listing.refused().isEmpty()) {
      throw new NoInputException(inputs, listing.unmatched());
    }
    listing.unmatched().forEach(notices);
    listing.warnings().forEach(notices);
    return listing.files();
  }

  private void run(List<SourceFile> files, Store store, String scratch) throws IOException {
    PacketList packets = new PacketList(store, scratch + "/packets.jsonl");
    List<Packet> work =
        SlicePlanner.plan(files, reading).stream()
            .map(slices -> new Packet(slices, List.of()))
            .toList();
    long bytes = files.stream().mapToLong(SourceFile::size).sum();
    options.setJobName("dateline-boilerplate");
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("List", Create.of(packets.write(work)))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply(
            "Count",
            CountBoilerplate.of(
                packets,
                reading,
                new SpillFolder(store, scratch + "/sketches"),
                bytes / BYTES_OF_A_DOCUMENT,
                ranges(bytes)))
        .apply("Write", WriteBoilerplate.to(store, scratch + "/list"));
    JobWatch.on(pipeline.run(), bytes, progress -> {}).untilDone();
  }

  private static int ranges(long bytes) {
    return (int) Math.max(FEWEST_RANGES, Math.min(MOST_RANGES, bytes / BYTES_OF_A_RANGE));
  }
}
