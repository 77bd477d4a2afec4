package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Reason;
import dev.dateline.article.Sha256;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that vanish, grow, shrink, come and are replaced while they are listed and read. */
@Tag("faults")
@Timeout(600)
class ChangingInputTest {

  @TempDir private Path folder;
  private Path input;

  /** Hashes of all that any file ever held, nothing included. */
  private final Set<String> versions = ConcurrentHashMap.newKeySet();

  private long changes;

  @Test
  void noTornRowNothingLostAllAccountedFor() throws Exception {
    input = folder.resolve("in");
    Corpus.write(input, 0, 400);
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        versions.add(Sha256.of(Files.readAllBytes(file)));
      }
    }
    versions.add(Sha256.of(new byte[0]));
    Path output = folder.resolve("out");

    AtomicBoolean done = new AtomicBoolean();
    Thread restless = new Thread(() -> changeUntil(done), "restless input");
    restless.start();
    int code = run(output, "2026-11-20");
    done.set(true);
    restless.join();
    assertThat(code).isZero();
    assertThat(run(output, "2026-11-21")).as("a run over input at rest").isZero();

    Dataset dataset = Dataset.at(LocalStore.at(output));
    assertThat(dataset.verify().differences()).isEmpty();
    Manifest first = dataset.manifests().get(0);
    assertThat(first.books().read()).isEqualTo(first.input().files());
    List<Rows.Row> rows = Rows.of(output);
    assertThat(rows)
        .extracting(Rows.Row::rawHash)
        .filteredOn(hash -> !hash.isEmpty())
        .isSubsetOf(versions);
    Set<String> known = rows.stream().map(Rows.Row::rawHash).collect(Collectors.toSet());
    assertThat(contents()).as("what stands there in the end").isSubsetOf(known);
    FaultLog.note(
        "5-changing",
        "files that vanish, grow, shrink, come and are replaced during a run",
        changes,
        "no torn row, nothing lost: "
            + first.books().rejected().getOrDefault(Reason.SOURCE_CHANGED, 0L)
            + " of "
            + first.books().read()
            + " documents refused as SOURCE_CHANGED, and read by the next run");
  }

  private void changeUntil(AtomicBoolean done) {
    Random random = new Random(7);
    try {
      while (!done.get()) {
        change(random, random.nextInt(100));
        changes++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(Random random, int number) throws IOException {
    Path file = input.resolve(number / 100 + "/" + number + ".txt");
    String text = Corpus.text(1000 + random.nextInt(1_000_000));
    switch (random.nextInt(4)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> {
        if (Files.exists(file) && Files.size(file) < 100_000) {
          versions.add(Sha256.of(Files.readString(file) + text));
          Files.writeString(file, text, StandardOpenOption.APPEND);
        }
      }
      case 2 -> {
        versions.add(Sha256.of(text.substring(0, 100)));
        Files.writeString(file, text.substring(0, 100));
      }
      default -> {
        versions.add(Sha256.of(text));
        Path fresh = Files.writeString(folder.resolve("fresh"), text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private Set<String> contents() throws IOException {
    Set<String> hashes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0) {
          hashes.add(Sha256.of(bytes));
        }
      }
    }
    return hashes;
  }

  private int run(Path output, String run) {
    return Dateline.run("run", "--input=" + input, "--output=" + output, "--run=" + run, "--quiet");
  }
}
