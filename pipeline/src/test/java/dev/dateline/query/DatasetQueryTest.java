package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.PublishedRun;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Snapshot;
import dev.dateline.dataset.store.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An answer is printed only when the dataset did not change while it was read. */
@Timeout(60)
class DatasetQueryTest {

  @TempDir private Path folder;

  private Path output;
  private final List<String> told = new ArrayList<>();
  private final List<List<String>> asked = new ArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    output = folder.resolve("out");
    Path in = Files.writeString(folder.resolve("a.txt"), "date 2021-08-04\nRain fell.\n");
    PublishedRun.into(output, List.of("--input=" + in));
  }

  @Test
  void anAnswerOfAnUnchangedDatasetIsPrinted() throws IOException {
    query(() -> {}).run("select", sink());

    assertThat(asked).containsExactly(List.of("night-1"));
    assertThat(told).containsExactly("begin", "night-1", "end");
  }

  @Test
  void anAnswerIsAskedForAgainWhenARunWentMeanwhile() {
    DatasetQuery query = query(() -> move("data/run=night-1", "gone"));

    assertThatThrownBy(() -> query.run("select", sink()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("no run of the dataset is published yet");
    assertThat(asked).containsExactly(List.of("night-1"));
    assertThat(told).isEmpty();
  }

  @Test
  void anAnswerOfADatasetThatKeepsChangingIsNotPrinted() {
    DatasetQuery query = query(this::publishAgain);

    assertThatThrownBy(() -> query.run("select", sink()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed each time");
    assertThat(asked).hasSize(3);
    assertThat(told).isEmpty();
  }

  private DatasetQuery query(Runnable meanwhile) {
    return DatasetQuery.of(
        (root, snapshot, sql, limits) -> answer(snapshot, meanwhile),
        Dataset.at(LocalStore.at(output)),
        FileCache.at(output.resolveSibling("cache"), 0),
        new QueryLimits(Duration.ofMinutes(1), 1L << 30, 1L << 30));
  }

  private QueryEngine.Answer answer(Snapshot snapshot, Runnable meanwhile) {
    List<String> runs = snapshot.runs().stream().map(run -> run.manifest().run()).toList();
    asked.add(runs);
    meanwhile.run();
    return new QueryEngine.Answer() {
      @Override
      public List<AnswerColumn> columns() {
        return List.of(new AnswerColumn("run", AnswerColumn.Kind.TEXT));
      }

      @Override
      public void writeTo(RowSink sink) {
        sink.row(runs);
      }

      @Override
      public void close() {}
    };
  }

  private RowSink sink() {
    return new RowSink() {
      @Override
      public void begin(List<AnswerColumn> columns) {
        told.add("begin");
      }

      @Override
      public void row(List<String> values) {
        told.addAll(values);
      }

      @Override
      public void end() {
        told.add("end");
      }
    };
  }

  /** The same run, published later: its files have the same names. */
  private void publishAgain() {
    try {
      Path manifest = output.resolve("data/run=night-1/_manifest.json");
      String text = Files.readString(manifest);
      Files.writeString(
          manifest,
          text.replaceFirst("(\"sequence\" ?: ?)(\\d+)", "$1" + (asked.size() + 1))
              .replaceFirst(",\\s*\"sha256\" ?: ?\"[0-9a-f]{64}\"\\s*}\\s*$", "}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String from, String to) {
    try {
      Files.move(output.resolve(from), folder.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
