package dev.dateline.faults;

import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileWriter;
import dev.dateline.codec.RowType;
import dev.dateline.codec.SampleRows;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Contextful;
import org.apache.beam.sdk.transforms.Create;

/**
 * What Dateline would be without its protocol: Beam's own file writing straight into the dataset.
 *
 * <p>Only the names of the texts are looked at: a number makes a row.
 */
final class NaiveWriter {

  private NaiveWriter() {}

  public static void main(String[] args) throws IOException {
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    pipeline
        .apply(Create.of(numbers(Path.of(args[0]))))
        .apply(
            FileIO.<String, String>writeDynamic()
                .by(number -> "2021-08-" + (10 + Integer.parseInt(number) % 20))
                .withDestinationCoder(StringUtf8Coder.of())
                .via(Contextful.fn(number -> number), new Rows())
                .to(args[1] + "/data/run=2026-11-20/articles")
                .withNumShards(2)
                .withNaming(
                    date -> FileIO.Write.defaultNaming("date=" + date + "/part", ".parquet")));
    pipeline.run().waitUntilFinish();
  }

  private static List<Integer> unordered(Path folder) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        numbers.add(Integer.valueOf(file.getFileName().toString().replace(".txt", "")));
      }
    }
    return numbers;
  }

  private static List<String> numbers(Path folder) throws IOException {
    return unordered(folder).stream().sorted().map(String::valueOf).toList();
  }

  private static final class Rows implements FileIO.Sink<String> {
    private static final long serialVersionUID = 1;
    private transient RowFileWriter rows;

    @Override
    public void open(WritableByteChannel channel) throws IOException {
      rows = RowType.ARTICLE.write(Format.PARQUET, Channels.newOutputStream(channel), 0);
    }

    @Override
    public void write(String number) throws IOException {
      rows.write(
          SampleRows.article(
              Integer.parseInt(number), Optional.of(LocalDate.of(2021, 8, 1)), "2026-11-20"));
    }

    @Override
    public void flush() throws IOException {
      rows.close();
    }
  }
}
