package dev.dateline.source.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.FileHead;
import dev.dateline.source.Inputs;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.BinaryFile;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.NoDocument;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.SingleDocument;
import dev.dateline.source.container.Slice;
import dev.dateline.source.container.records.Json;
import dev.dateline.source.container.records.JsonLines;
import dev.dateline.source.container.records.Table;
import dev.dateline.source.container.warc.Archives;
import dev.dateline.source.container.warc.Warc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every format to what {@link ContainerFormat} and {@link ContainerReader} promise. */
class ContainerFormatTest {

  @TempDir Path folder;

  /**
   * A file of a format.
   *
   * @param name its name
   * @param text if the format holds several documents, so many that no buffer holds them all, one
   *     of them refused
   * @param documents how many they are; none in a file that is passed over
   */
  private record Sample(
      Class<? extends ContainerFormat> format, String name, String text, int documents) {

    private byte[] bytes() {
      return Inputs.utf8(text);
    }

    /** Whether its records can be checked one by one, so that it keeps those before damage. */
    private boolean keepsWholeRecords() {
      return format == Warc.class;
    }

    private boolean isContainer() {
      return documents > 1;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A new format has its sample here. */
  private static Stream<Sample> samples() {
    return Stream.of(
        new Sample(NoDocument.class, "robots.txt", "User-agent: *\nDisallow: /\n", 0),
        new Sample(BinaryFile.class, "a.pdf", "%PDF-1.7 ...", 1),
        new Sample(Warc.class, "a.warc", archive(), 3000),
        new Sample(SingleDocument.class, "a.txt", "The council met.\nIt rained.", 1),
        new Sample(
            JsonLines.class,
            "a.jsonl",
            IntStream.rangeClosed(1, 3000)
                .mapToObj(
                    i ->
                        i == 7
                            ? "broken"
                            : "{\"text\":\"document " + i + ", and a line of some length\"}")
                .collect(Collectors.joining("\n")),
            3000),
        new Sample(
            Json.class,
            "a.json",
            IntStream.rangeClosed(1, 3000)
                .mapToObj(
                    i ->
                        "{\n \"text\":" + (i == 7 ? "7" : "\"document " + i + ", of lines\"") + "}")
                .collect(Collectors.joining(",\n", "[", "]\n")),
            3000),
        new Sample(
            Table.class,
            "a.csv",
            IntStream.rangeClosed(1, 3000)
                .mapToObj(
                    i ->
                        i == 7
                            ? "7,\"never closed"
                            : i + ",\"document \"\"" + i + "\"\"\nof lines\"")
                .collect(Collectors.joining("\r\n", "id,text\r\n", "\r\n")),
            3000));
  }

  private static String archive() {
    Archives archive = new Archives();
    for (int i = 1; i <= 3000; i++) {
      String text = i == 7 ? " " : "page " + i;
      archive.record("resource", "https://x.example/" + i, "text/plain", Inputs.utf8(text));
    }
    return new String(archive.plain(), StandardCharsets.UTF_8);
  }

  private SourceFile file(Sample sample) {
    return Inputs.listed(Inputs.write(folder, sample.name(), sample.bytes()));
  }

  private static List<Outcome<SourceText>> read(Slice slice) {
    List<Outcome<SourceText>> documents = new ArrayList<>();
    try {
      SourceReader.with(ReadSettings.detecting()).read(slice, documents::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  /** What is the same however a file is read. */
  private static List<String> facts(List<Outcome<SourceText>> documents) {
    return documents.stream().map(ContainerFormatTest::facts).toList();
  }

  private static String facts(Outcome<SourceText> document) {
    if (document instanceof Outcome.Rejected<SourceText> rejected) {
      return rejected.rejection().origin().part()
          + " "
          + rejected.rejection().origin().offset()
          + " "
          + rejected.rejection().reason()
          + rejected.rejection().rawHash();
    }
    SourceText text = Inputs.kept(document);
    return text.origin().part()
        + " "
        + text.origin().offset()
        + " "
        + text.rawHash()
        + text.text()
        + text.metadata();
  }

  @Test
  void everyFormatHasASample() {
    assertThat(samples().map(sample -> sample.format().getName()))
        .containsExactlyInAnyOrderElementsOf(
            ContainerFormats.ALL.stream().map(format -> format.getClass().getName()).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFormatRecognisesItsFilesAndNamesThem(Sample sample) throws IOException {
    FileHead head = FileHead.stored(file(sample));
    assertThat(ContainerFormats.of(head)).isInstanceOf(sample.format());
    assertThat(ContainerFormats.of(head).label(head)).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anyHeadIsAnsweredAlsoNone(Sample sample) throws IOException {
    SourceFile empty = Inputs.listed(Inputs.write(folder, sample.name(), new byte[0]));
    assertThat(ContainerFormats.of(FileHead.stored(empty))).isNotNull();
    assertThat(ContainerFormats.of(FileHead.stored(file(sample)).nameOnly())).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void documentsComeInTheOrderOfTheFileWithNumbersThatGrow(Sample sample) {
    List<Outcome<SourceText>> documents = read(Slice.whole(file(sample)));
    List<Long> parts =
        documents.stream()
            .map(
                document ->
                    document instanceof Outcome.Rejected<SourceText> rejected
                        ? rejected.rejection().origin().part()
                        : Inputs.kept(document).origin().part())
            .toList();
    assertThat(parts).hasSize(sample.documents()).isSorted().doesNotHaveDuplicates();
    assertThat(parts.stream().limit(1)).allMatch(part -> part == (sample.isContainer() ? 1L : 0L));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSplitFileHasTheDocumentsOfTheUndividedOne(Sample sample) throws IOException {
    SourceFile file = file(sample);
    for (long bytes : new long[] {1_000, 10_000, 100_000, 1 << 20}) {
      List<Slice> slices;
      try (OpenedFile opened = OpenedFile.open(file)) {
        slices = ContainerFormats.of(opened.head()).split(opened, bytes);
      }
      long covered = 0;
      List<Outcome<SourceText>> documents = new ArrayList<>();
      for (Slice slice : slices) {
        assertThat(slice.start()).isEqualTo(covered);
        covered = slice.end();
        documents.addAll(read(slice));
      }
      assertThat(covered).isEqualTo(file.size());
      assertThat(facts(documents)).isEqualTo(facts(read(Slice.whole(file))));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aCompressedFileHasTheSameDocuments(Sample sample) {
    List<String> plain = facts(read(Slice.whole(file(sample))));
    SourceFile gzip =
        Inputs.listed(Inputs.write(folder, sample.name() + ".gz", Inputs.gzip(sample.bytes())));
    assertThat(facts(read(Slice.whole(gzip)))).isEqualTo(plain).hasSize(sample.documents());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDamagedFileIsRefusedOrKeepsItsCheckedRecords(Sample sample) {
    byte[] packed = Inputs.gzip(sample.bytes());
    Path cut =
        Inputs.write(folder, sample.name() + ".gz", Arrays.copyOf(packed, packed.length - 4));
    List<Outcome<SourceText>> documents = read(Slice.whole(Inputs.listed(cut)));
    if (sample.keepsWholeRecords()) {
      assertThat(documents).hasSizeGreaterThan(1);
      documents = documents.subList(documents.size() - 1, documents.size());
    }
    assertThat(Inputs.refused(Inputs.only(documents)).reason()).isEqualTo(Reason.BAD_COMPRESSION);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFileThatChangedBeforeItWasReadIsRefusedAltogether(Sample sample) throws IOException {
    SourceFile file = file(sample);
    Files.setLastModifiedTime(folder.resolve(sample.name()), FileTime.fromMillis(0));
    assertThat(Inputs.refused(Inputs.only(read(Slice.whole(file)))).reason())
        .isEqualTo(Reason.SOURCE_CHANGED);
  }

  private static Stream<Sample> containers() {
    return samples().filter(Sample::isContainer);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void aContainerThatChangesWhileItIsReadFailsTheAttempt(Sample sample) {
    Slice slice = Slice.whole(file(sample));
    assertThatThrownBy(
            () ->
                SourceReader.with(ReadSettings.detecting())
                    .read(slice, document -> touch(sample.name())))
        .isInstanceOf(SourceChangedException.class);
  }

  private void touch(String name) {
    try {
      Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
