package dev.dateline.source.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Flag;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.Limits;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {

  @TempDir Path folder;

  @Test
  void aPlainFileIsOneDocument() {
    Path file = Inputs.write(folder, "a.txt", "date 2021-08-04\nA caf\u00e9.");
    SourceText text = Inputs.text(file);
    assertThat(text.text()).isEqualTo("date 2021-08-04\nA caf\u00e9.");
    assertThat(text.origin()).isEqualTo(Origin.ofFile(Inputs.listed(file).uri()));
    assertThat(text.metadata()).isEqualTo(Metadata.builder().format(Optional.of("text")).build());
    assertThat(text.decoding().charset()).isEqualTo("UTF-8");
    assertThat(text.decoding().source()).isEqualTo(CharsetSource.UTF8);
    assertThat(text.rawHash())
        .isEqualTo("6c31fdd0a99e6e7a85880562c4c87add136eef42bfa6e65c98394ce6b0dcb457");
  }

  @Test
  void theShareOfLinesInAnotherCharsetIsInTheMetadata() {
    byte[] bytes =
        Inputs.joined(
            Inputs.utf8("Malm\u00f6 \u00e5r efter \u00e5r: f\u00e4rjan g\u00e5r.\nIt rained.\n"),
            "Stra\u00dfe und B\u00fccher \u00fcber alles.\n".getBytes(StandardCharsets.ISO_8859_1));
    SourceText text = Inputs.text(Inputs.write(folder, "a.txt", bytes));
    assertThat(text.flags()).containsExactly(Flag.MIXED_CHARSETS);
    assertThat(text.metadata().fields()).containsExactly("charset_lines=windows-1252 1/3");
  }

  @Test
  void theRawHashIsOfTheBytesAfterDecompression() {
    byte[] bytes = Inputs.utf8("The council met.");
    String hash = Inputs.text(Inputs.write(folder, "a.txt", bytes)).rawHash();
    assertThat(hash).hasSize(64);
    assertThat(Inputs.text(Inputs.write(folder, "b", Inputs.gzip(bytes))).rawHash())
        .isEqualTo(hash);
    assertThat(Inputs.text(Inputs.write(folder, "c", Inputs.zstd(bytes))).rawHash())
        .isEqualTo(hash);
  }

  @Test
  void aDocumentLargerThanTheLimitIsRefused() throws IOException {
    Path file = Inputs.write(folder, "a.txt", "x".repeat(Limits.DOCUMENT_BYTES));
    assertThat(Inputs.text(file).text()).hasSize(Limits.DOCUMENT_BYTES);
    Files.writeString(file, "x".repeat(Limits.DOCUMENT_BYTES + 1));
    assertThat(Inputs.refusal(file).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aCompressedDocumentLargerThanTheLimitIsRefused() {
    byte[] noise = new byte[Limits.DOCUMENT_BYTES + 1];
    new java.util.Random(7).nextBytes(noise);
    Path file = Inputs.write(folder, "a.txt", Inputs.gzip(noise));
    assertThat(Inputs.refusal(file).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aFileThatChangedSinceItWasListedIsRefused() throws IOException {
    Path file = Inputs.write(folder, "a.txt", "text");
    SourceFile listed = Inputs.listed(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(reasonOf(listed)).isEqualTo(Reason.SOURCE_CHANGED);
    Files.writeString(file, "longer text");
    assertThat(reasonOf(listed)).isEqualTo(Reason.SOURCE_CHANGED);
    Files.delete(file);
    assertThat(reasonOf(listed)).isEqualTo(Reason.SOURCE_CHANGED);
    Files.createSymbolicLink(file, Inputs.write(folder, "b.txt", "text"));
    assertThat(reasonOf(listed)).isEqualTo(Reason.SOURCE_CHANGED);
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(reasonOf(listed)).isEqualTo(Reason.SOURCE_CHANGED);
  }

  private static Reason reasonOf(SourceFile file) throws IOException {
    List<Outcome<SourceText>> outcomes = new ArrayList<>();
    SourceReader.with(ReadSettings.detecting()).read(Slice.whole(file), outcomes::add);
    return Inputs.refused(Inputs.only(outcomes)).reason();
  }

  @Test
  void aContainerThatChangesWhileItIsReadFailsTheAttempt() throws IOException {
    Path file = Inputs.write(folder, "a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    Slice slice = Slice.whole(Inputs.listed(file));
    assertThatThrownBy(
            () -> SourceReader.with(ReadSettings.detecting()).read(slice, document -> touch(file)))
        .isInstanceOf(SourceChangedException.class)
        .hasMessageContaining(slice.file().uri());
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void nothingVisibleIsEmpty() {
    for (String text :
        List.of("", "\ufeff", " \t\r\n", "\u200b\u00a0\u3000\u2028", "\u0000\u0001")) {
      assertThat(Inputs.refusal(Inputs.write(folder, "a.txt", text)).reason())
          .isEqualTo(Reason.EMPTY);
    }
  }
}
