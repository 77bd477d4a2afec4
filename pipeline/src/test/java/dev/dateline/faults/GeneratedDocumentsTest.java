package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.Dateline;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.store.LocalStore;
import dev.dateline.fixtures.FaultLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Ten thousand documents that nobody would write, over the whole path. */
class GeneratedDocumentsTest {

  private static final int DOCUMENTS = 2_500;

  /** A file as it is on disk. */
  static final class Document {
    private final String ending;
    private final byte[] bytes;

    Document(String ending, byte[] bytes) {
      this.ending = ending;
      this.bytes = bytes;
    }
  }

  @Property(
      tries = 4,
      seed = "20261121",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void everyDocumentIsAccountedForOnce(@ForAll("documents") List<Document> documents)
      throws IOException {
    Path folder = Files.createTempDirectory("dateline-generated");
    try {
      Path input = Files.createDirectories(folder.resolve("in"));
      for (int i = 0; i < documents.size(); i++) {
        Files.write(input.resolve(i + documents.get(i).ending), documents.get(i).bytes);
      }
      Path output = folder.resolve("out");

      int code =
          Dateline.run(
              "run", "--input=" + input, "--output=" + output, "--run=generated", "--quiet");

      assertThat(code).isZero();
      Manifest manifest = Dataset.at(LocalStore.at(output)).manifests().get(0);
      assertThat(manifest.books().balances()).isTrue();
      assertThat(manifest.books().read()).isEqualTo(DOCUMENTS);
      assertThat(manifest.books().written()).isGreaterThan(DOCUMENTS / 10);
      assertThat(manifest.books().rejected()).hasSizeGreaterThan(4);
      assertThat(Rows.of(output).stream().map(Rows.Row::uri).collect(Collectors.toSet()))
          .as("every file once")
          .isEqualTo(
              IntStream.range(0, DOCUMENTS)
                  .mapToObj(i -> input.resolve(i + documents.get(i).ending).toUri().toString())
                  .collect(Collectors.toSet()));
      assertThat(Dataset.at(LocalStore.at(output)).verify().differences()).isEmpty();
      FaultLog.note(
          "7-generated",
          "generated documents: any characters, bytes, charsets, headers, copies, damaged gzip",
          4 * DOCUMENTS,
          "every one accounted for once; the last quarter: "
              + manifest.books().written()
              + " written, "
              + manifest.books().allDuplicates()
              + " duplicates, "
              + manifest.books().allRejected()
              + " rejected");
    } finally {
      LocalStore.at(folder.getParent()).delete(folder.getFileName().toString());
    }
  }

  @Provide
  Arbitrary<List<Document>> documents() {
    Arbitrary<Document> texts =
        Combinators.combine(headers(), bodies(), charsets())
            .as((header, body, charset) -> plain((header + body).getBytes(charset)));
    Arbitrary<Document> noise =
        Arbitraries.bytes().array(byte[].class).ofMaxSize(600).map(GeneratedDocumentsTest::plain);
    Arbitrary<Document> zipped =
        Combinators.combine(texts, Arbitraries.integers().between(0, 30))
            .as((text, lost) -> new Document(".txt.gz", cut(gzip(text.bytes), lost)));
    return Arbitraries.frequencyOf(Tuple.of(8, texts), Tuple.of(1, noise), Tuple.of(1, zipped))
        .list()
        .ofSize(DOCUMENTS);
  }

  private static Arbitrary<String> headers() {
    Arbitrary<String> dates =
        Combinators.combine(
                Arbitraries.integers().between(1500, 2100),
                Arbitraries.integers().between(0, 14),
                Arbitraries.integers().between(0, 33))
            .as((year, month, day) -> "date " + year + "-" + month + "-" + day + "\n");
    return Arbitraries.oneOf(
        dates,
        Arbitraries.of(
            "", "\uFEFF", "Date: 04/05/2021 ", "date2021-08-04.", "<p>date</p>", "\n\n"));
  }

  private static Arbitrary<String> bodies() {
    Arbitrary<String> prose =
        Arbitraries.of(
                "The harbour council met on Tuesday.",
                "Mayor Ada Brook spoke to Reuters in Lakeview.",
                "KABUL, Aug 5 (Reuters) - Rain fell.",
                "Share this article &amp; subscribe",
                "Published August 4, 2021",
                "<div onclick='x()'>Menu</div>",
                "مجلس شهر روز سه‌شنبه تشکیل جلسه داد.",
                "......!!!!!?????",
                "\u202Eright to left\u202C",
                "\uD83D\uDE80 \uD800 lone",
                "word ".repeat(300),
                "x".repeat(5_000))
            .list()
            .ofMaxSize(12)
            .map(lines -> String.join("\n", lines));
    return Arbitraries.frequencyOf(
        Tuple.of(3, prose),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(400)),
        Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(400)));
  }

  private static Arbitrary<Charset> charsets() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(StandardCharsets.UTF_8)),
        Tuple.of(
            1,
            Arbitraries.of(
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1256"))));
  }

  private static Document plain(byte[] bytes) {
    return new Document(".txt", bytes);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static byte[] cut(byte[] bytes, int lost) {
    return lost > 15 ? bytes : Arrays.copyOf(bytes, Math.max(0, bytes.length - lost));
  }
}
