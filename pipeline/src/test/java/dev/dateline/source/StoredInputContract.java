package dev.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input from a store that is no disk is listed and read like local files. */
public abstract class StoredInputContract {

  /** The URI of a folder that nobody else uses, the same for all of a test. */
  protected abstract String folder();

  /** Writes a file whose name is as it is written. */
  protected abstract void write(String uri, byte[] content) throws IOException;

  /** Writes a text. */
  protected final void write(String uri, String text) throws IOException {
    write(uri, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesAreReadLikeAnyOther() throws IOException {
    String[] names = {"a b.txt", "ä.txt", "100%.txt", "a%20b.txt", "[1]*?.txt"};
    for (String name : names) {
      write(folder() + "/in/" + name, "in " + name);
    }

    Listing listing = InputLister.list(List.of(folder() + "/in"));

    assertThat(listing.files().stream().map(file -> file.uri().substring(folder().length() + 4)))
        .containsExactly("%5B1%5D*%3F.txt", "%C3%A4.txt", "100%25.txt", "a%20b.txt", "a%2520b.txt");
    for (SourceFile file : listing.files()) {
      assertThat(InputLister.list(List.of(file.uri())).files()).containsExactly(file);
      assertThat(text(file)).startsWith("in ");
      assertThat(SourceCheck.isUnchanged(file)).isTrue();
    }
    assertThat(listing.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/in | a.txt deep/b.txt deep/er/c.gz deep/er/d.txt",
        "/in/ | a.txt deep/b.txt deep/er/c.gz deep/er/d.txt",
        "/in/*.txt | a.txt",
        "/in/deep | deep/b.txt deep/er/c.gz deep/er/d.txt",
        "/in/**/*.txt | a.txt deep/b.txt deep/er/d.txt",
        "/in/*/{b,x}.* | deep/b.txt",
        "/in/deep/** | deep/b.txt deep/er/c.gz deep/er/d.txt",
        "/in/**/er | deep/er/c.gz deep/er/d.txt",
        "/i?/d*/e[a-r]/[!x].gz | deep/er/c.gz",
        "/in/%61.txt | a.txt",
      })
  void foldersAndGlobsAreThoseOfLocalPaths(String input, String expected) throws IOException {
    for (String name : List.of("a.txt", "deep/b.txt", "deep/er/c.gz", "deep/er/d.txt")) {
      write(folder() + "/in/" + name, "text");
    }
    assertThat(
            InputLister.list(List.of(folder() + input)).files().stream()
                .map(file -> file.uri().substring(folder().length() + 4)))
        .containsExactly(expected.split(" ", -1));
  }

  @Test
  void inputsWithoutAMatchAreReportedAndTheOutputIsNotRead() throws IOException {
    write(folder() + "/in/a.txt", "text");
    write(folder() + "/in/out/data/b.txt", "text");

    Listing listing =
        InputLister.list(
            List.of(folder() + "/in", folder() + "/none", folder() + "/in/*.gz"),
            List.of(folder() + "/in/out"));

    assertThat(listing.files()).hasSize(1);
    assertThat(listing.warnings())
        .containsExactly("the output inside the input is not read: " + folder() + "/in/out");
    assertThat(listing.unmatched())
        .containsExactly(
            "input matches nothing: '"
                + folder()
                + "/none'. Name a file, a folder or a glob that exists.",
            "input matches nothing: '"
                + folder()
                + "/in/*.gz'. Name a file, a folder or a glob that exists.");
  }

  @Test
  void partsOfASavedPageAreRecognisedAsOnADisk() throws IOException {
    for (String name : List.of("a.html", "a_files/frame.html", "b_files/page.html")) {
      write(folder() + "/in/" + name, "text");
    }

    List<String> parts = new ArrayList<>();
    for (SourceFile file : InputLister.list(List.of(folder() + "/in")).files()) {
      if (FileHead.stored(file).isPartOfPage()) {
        parts.add(file.uri());
      }
    }
    assertThat(parts).containsExactly(folder() + "/in/a_files/frame.html");
  }

  @Test
  void exclusionsLeaveOutFoldersAndGlobs() throws IOException {
    for (String name : List.of("a.txt", "b c.txt", "deep/d.txt")) {
      write(folder() + "/in/" + name, "text");
    }
    Exclusions excluded =
        Exclusions.of(
            List.of(
                Exclusion.of(folder() + "/in/deep"),
                Exclusion.of(folder() + "/in/b*"),
                Exclusion.of(folder() + "/later")));

    assertThat(InputLister.list(List.of(folder() + "/in")).files())
        .filteredOn(file -> !excluded.cover(file.uri()))
        .extracting(SourceFile::uri)
        .containsExactly(folder() + "/in/a.txt");
  }

  @Test
  void aCompressedFileIsDecompressedAndAPlainOneHasRanges() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write("inside".getBytes(StandardCharsets.UTF_8));
    }
    write(folder() + "/in/a.gz", gzip.toByteArray());
    write(folder() + "/in/b.jsonl", "x".repeat(3_000_000) + "tail");

    List<SourceFile> files = InputLister.list(List.of(folder() + "/in")).files();

    assertThat(text(files.get(0))).isEqualTo("inside");
    try (OpenedFile opened = OpenedFile.open(files.get(1))) {
      assertThat(new String(opened.bytesFrom(2_999_998).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("xxtail");
    }
  }

  /** The text of a file. */
  protected static String text(SourceFile file) throws IOException {
    try (OpenedFile opened = OpenedFile.open(file)) {
      String text = new String(opened.bytes().readAllBytes(), StandardCharsets.UTF_8);
      opened.check();
      return text;
    }
  }
}
