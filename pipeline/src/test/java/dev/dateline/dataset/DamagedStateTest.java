package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.dataset.change.DropRequest;
import dev.dateline.dataset.manifest.RunRefusedException;
import dev.dateline.dataset.manifest.UnsoundRunException;
import dev.dateline.dataset.publish.Gates;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.dataset.store.UnsafePathException;
import dev.dateline.fixtures.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is in the small files of a dataset: a message or the right result, and never a trace, a
 * loss or a wrong count.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class DamagedStateTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path sound;
  private static List<String> rows;
  private static List<Path> files;

  /** What happens to a file of this version, which has a checksum. */
  enum Damage {
    CUT,
    FLIPPED,
    SWAPPED,
    OF_ANOTHER_VERSION
  }

  /** What happens to a field of a file, whose checksum is gone with it as in version 0.1. */
  enum Change {
    NULL,
    NO_MORE,
    NUMBER,
    NEGATIVE,
    HUGE,
    TEXT,
    FOREIGN_PATH,
    LIST,
    OBJECT
  }

  @BeforeContainer
  static void aDatasetOfEverything() throws IOException {
    sound = Files.createTempDirectory("dateline-sound");
    Store store = LocalStore.at(sound);
    FakeRuns.run(store, "2026-11-20", FakeRuns.files(0, 20));
    FakeRuns.run(store, "2026-11-21", FakeRuns.files(20, 40));
    try (Publisher publisher = FakeRuns.dataset(store).lock("test")) {
      publisher.compact("2026-11-20", "2026-11-21", Optional.empty());
      publisher.drop(
          new DropRequest(List.of(), List.of("file:///in/000003.txt"), "asked for", "0.1.0"));
    }
    FakeRuns.run(store, "2026-11-22", FakeRuns.files(30, 60));
    FakeRuns.run(
        store,
        FakeRuns.request("2026-11-23"),
        FakeRuns.files(40, 50),
        new Gates(1_000_000, 100, 100));
    rows = PublishedRows.of(store);
    try (Stream<Path> all = Files.walk(sound)) {
      files =
          all.filter(file -> file.getFileName().toString().matches(".*\\.(json|jsonl|done)"))
              .filter(file -> !file.toString().contains("/trash/"))
              .map(sound::relativize)
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(15);
  }

  @AfterContainer
  static void tidyUp() throws IOException {
    Trees.delete(sound);
  }

  @Property(tries = 150)
  void aDamagedFileIsNamedOrDoesNoHarm(
      @ForAll @IntRange(max = 10_000) int which,
      @ForAll Damage damage,
      @ForAll @IntRange(max = 100_000) int where)
      throws IOException {
    Path file = files.get(which % files.size());
    damaged(
        file,
        output -> {
          Path place = output.resolve(file);
          byte[] bytes = Files.readAllBytes(place);
          if (bytes.length == 0) {
            return;
          }
          int at = where % bytes.length;
          switch (damage) {
            case CUT -> Files.write(place, Arrays.copyOf(bytes, at));
            case FLIPPED -> {
              bytes[at] ^= (byte) (1 << where % 8);
              Files.write(place, bytes);
            }
            case SWAPPED -> {
              Path other = files.get((which + where) % files.size());
              Files.write(place, Files.readAllBytes(output.resolve(other)));
            }
            case OF_ANOTHER_VERSION ->
                Files.writeString(place, "{\"version\" : " + (where - 50_000) + "}");
          }
        });
  }

  @Property(tries = 300)
  void aChangedFieldIsNamedOrDoesNoHarm(
      @ForAll @IntRange(max = 10_000) int which,
      @ForAll Change change,
      @ForAll @IntRange(max = 100_000) int where)
      throws IOException {
    Path file = files.get(which % files.size());
    if (!file.toString().endsWith(".json")) {
      return;
    }
    damaged(
        file,
        output -> {
          Path place = output.resolve(file);
          JsonNode root = JSON.readTree(Files.readString(place));
          ((ObjectNode) root).remove("sha256");
          List<Runnable> changes = new ArrayList<>();
          collect(root, change, changes);
          changes.get(where % changes.size()).run();
          Files.writeString(place, JSON.writeValueAsString(root));
        });
  }

  private static void collect(JsonNode node, Change change, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        changes.add(
            () -> {
              if (change == Change.NO_MORE) {
                object.remove(name);
              } else {
                object.set(name, changed(change));
              }
            });
        collect(object.get(name), change, changes);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        changes.add(
            () -> {
              if (change == Change.NO_MORE) {
                array.remove(place);
              } else {
                array.set(place, changed(change));
              }
            });
        collect(array.get(i), change, changes);
      }
    }
  }

  private static JsonNode changed(Change change) {
    return switch (change) {
      case NULL, NO_MORE -> JSON.nullNode();
      case NUMBER -> JSON.getNodeFactory().numberNode(7);
      case NEGATIVE -> JSON.getNodeFactory().numberNode(-1);
      case HUGE -> JSON.getNodeFactory().numberNode(1e300);
      case TEXT -> JSON.getNodeFactory().textNode("\u001b[31mx\u0000");
      case FOREIGN_PATH -> JSON.getNodeFactory().textNode("../../../etc/passwd");
      case LIST -> JSON.createArrayNode().add(1);
      case OBJECT -> JSON.createObjectNode().put("a", 1);
    };
  }

  private interface Hand {
    void change(Path output) throws IOException;
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void damaged(Path file, Hand hand) throws IOException {
    Path output = Files.createTempDirectory("dateline-damaged");
    try {
      Files.delete(output);
      Trees.copy(sound, output);
      hand.change(output);
      Store store = LocalStore.at(output);
      Dataset dataset = FakeRuns.dataset(store);
      Set<String> before = rowFiles(output);

      boolean[] verified = new boolean[1];
      told(() -> verified[0] = dataset.verify().differences().isEmpty());
      told(
          () -> {
            List<String> read = PublishedRows.of(store);
            if (verified[0]) {
              // Without a checksum nothing shows that a run was published at another time.
              assertThat(read).as("%s", file).containsExactlyInAnyOrderElementsOf(rows);
            }
          });
      told(dataset::runs);
      told(dataset::trash);
      told(() -> FakeRuns.run(store, "2026-11-24", FakeRuns.files(50, 70)));
      told(
          () -> {
            try (Publisher publisher = dataset.lock("test")) {
              publisher.abandon("2026-11-23");
            }
          });
      told(
          () -> {
            try (Publisher publisher = dataset.lock("test")) {
              publisher.compact("2026-11-22", "2026-11-24", Optional.empty());
            }
          });
      assertThat(rowFiles(output)).as("%s", file).containsAll(before);
      if (verified[0]) {
        told(() -> assertThat(articles(store)).as("%s", file).doesNotHaveDuplicates());
      }
    } finally {
      Trees.delete(output);
    }
  }

  /** Anything but these is no message, and fails the test. */
  private static void told(Step step) throws IOException {
    try {
      step.run();
    } catch (UnreadableFileException
        | UnsafePathException
        | RunRefusedException
        | UnsoundRunException e) {
      assertThat(e).hasMessageMatching("(?s).{20,}");
    }
  }

  private static List<String> articles(Store store) throws IOException {
    return PublishedRows.of(store).stream()
        .filter(row -> row.contains(" ARTICLES ") || row.contains(" UNDATED "))
        .map(row -> row.replaceFirst(".*\"id\": ?\"([0-9a-f]+)\".*", "$1"))
        .toList();
  }

  /** The contents of all published row files, wherever they are. */
  private static Set<String> rowFiles(Path output) throws IOException {
    Collection<Map.Entry<String, String>> all = Trees.hashes(output).entrySet();
    Set<String> hashes = new HashSet<>();
    for (Map.Entry<String, String> file : all) {
      boolean isRows = file.getKey().contains("/part-");
      if (isRows && !file.getKey().startsWith("_dateline/staging/")) {
        hashes.add(file.getValue());
      }
    }
    return hashes;
  }
}
