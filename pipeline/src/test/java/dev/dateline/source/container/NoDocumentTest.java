package dev.dateline.source.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Metadata;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.SourceFile;
import dev.dateline.source.read.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoDocumentTest {

  @TempDir Path folder;

  private static final class Found implements Documents {

    private final List<Outcome<SourceText>> documents = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    @Override
    public void accept(Outcome<SourceText> document) {
      documents.add(document);
    }

    @Override
    public void passedOver(PassedOver kind) {
      passedOver.add(kind);
    }
  }

  private Found read(String name, byte[] bytes) throws IOException {
    return read(Inputs.listed(Inputs.write(folder, name, bytes)));
  }

  private static Found read(SourceFile file) throws IOException {
    Found found = new Found();
    SourceReader.with(ReadSettings.detecting()).read(Slice.whole(file), found);
    return found;
  }

  /** Characters as bytes of the same number. */
  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gitkeep", ".keep", ".DS_Store", "Thumbs.db", "desktop.ini", "_SUCCESS"})
  void anEmptyFileOfASystemIsPassedOver(String name) throws IOException {
    Found found = read(name, new byte[0]);
    assertThat(found.passedOver).containsExactly(PassedOver.HOUSEKEEPING);
    assertThat(found.documents).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ".DS_Store, 000000014275643100",
    "Thumbs.db, d0cf11e0a1b11ae100",
    "._story.txt, 0005160700020000",
    ".part-0.txt.crc, 63726300000002",
    "desktop.ini, 5b2e5368656c6c436c617373496e666f5d",
    "DESKTOP.INI, fffe5b002e005300680065006c006c005d00",
  })
  void soIsWhatASystemWrites(String name, String hex) throws IOException {
    Found found = read(name, java.util.HexFormat.of().parseHex(hex));
    assertThat(found.passedOver).containsExactly(PassedOver.HOUSEKEEPING);
    assertThat(found.documents).isEmpty();
  }

  @Test
  void whatABrowserSavedBesideAPageIsPassedOver() throws IOException {
    byte[] page = bytes("<html><body><p>The council met on Tuesday.</p></body></html>");
    byte[] frame = bytes("<html><body><p>Buy a boat today.</p></body></html>");
    Files.createDirectories(folder.resolve("A day_files/inner"));
    Files.createDirectories(folder.resolve("lone_files"));
    Files.createDirectories(folder.resolve("_files"));
    assertThat(read("A day.htm", page).documents).hasSize(1);
    for (String part :
        List.of("saved_resource.html", "inner/ad.html", "b.js.download", "data.json", "css")) {
      Found found = read("A day_files/" + part, frame);
      assertThat(found.passedOver).as(part).containsExactly(PassedOver.PAGE_PART);
      assertThat(found.documents).as(part).isEmpty();
    }
    assertThat(read("lone_files/a.html", page).documents).hasSize(1);
    assertThat(read("_files/a.html", page).documents).hasSize(1);
  }

  @Test
  void aDrawingIsAPictureWhereItIsNamedSo() throws IOException {
    byte[] drawing = bytes("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>");
    assertThat(read("logo.svg", drawing).passedOver).containsExactly(PassedOver.IMAGE);
    assertThat(read("logo.txt", drawing).documents).hasSize(1);
    assertThat(read("story.svg", bytes("The council met.")).documents).hasSize(1);
  }

  @Test
  void theNameAloneRefusesNothing() throws IOException {
    assertThat(read(".gitkeep", bytes("The council met.")).documents).hasSize(1);
    assertThat(read("desktop.ini", bytes("The council met.")).documents).hasSize(1);
    assertThat(read("robots.txt", bytes("Robots came to the council.")).documents).hasSize(1);
    assertThat(read("story.js", bytes("The council met on Tuesday.")).documents).hasSize(1);
    assertThat(Inputs.refusal(Inputs.write(folder, "empty.txt", "")).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void partsOfASavedPageArePassedOverUnderTheirOwnNames() throws IOException {
    assertThat(read("logo.PNG", bytes("\u0089PNG\r\n\u001a\nxxxx")).passedOver)
        .containsExactly(PassedOver.IMAGE);
    assertThat(read("icon.ico", bytes("\0\0\1\0\1\0")).passedOver)
        .containsExactly(PassedOver.IMAGE);
    assertThat(read("font.woff2", bytes("wOF2\0\1")).passedOver).containsExactly(PassedOver.FONT);
    assertThat(read("site.css", bytes("body{margin:0;color:#fff}")).passedOver)
        .containsExactly(PassedOver.SCRIPT);
    assertThat(read("app.js", bytes("/* Written by us. */\nstart();")).passedOver)
        .containsExactly(PassedOver.SCRIPT);
    assertThat(read("robots.txt", bytes("User-agent: *\nDisallow: /\n")).passedOver)
        .containsExactly(PassedOver.ROBOTS_TXT);
  }

  @Test
  void aPictureUnderTheNameOfATextIsRefused() {
    Rejection refusal =
        Inputs.refusal(Inputs.write(folder, "a.txt", bytes("\u0089PNG\r\n\u001a\nxxxx")));
    assertThat(refusal.reason()).isEqualTo(Reason.BINARY);
    assertThat(refusal.detail()).contains("a PNG file");
  }

  @ParameterizedTest
  @CsvSource({
    "PDF, %PDF-1.7",
    "EPUB, PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxmimetypeapplication/epub+zipPK",
    "OpenDocument, PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxmimetypeapplication/vnd.oasis.opendocument.text",
    "Office Open XML, PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxx[Content_Types].xml",
    "ZIP, PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxstory.txt",
    "SQLite, 'SQLite format 3\u0000'",
    "Parquet, PAR1xxxx",
    "Avro, Obj\u0001xxxx",
    "OLE document, \u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    "GIF, GIF89a",
  })
  void aBinaryFormatIsRefusedByItsName(String format, String latin) {
    Path file = Inputs.write(folder, "a.txt", bytes(latin));
    assertThat(Inputs.refusal(file).reason()).isEqualTo(Reason.BINARY);
    assertThat(Inputs.refusal(file).detail()).contains(" " + format + " file");
    Path packed = Inputs.write(folder, "b.txt", Inputs.gzip(bytes(latin)));
    assertThat(Inputs.refusal(packed).detail()).contains("a compressed " + format + " file");
  }

  @Test
  void aTextInAnotherFormatIsRefusedByItsNameWithWhatToDo() throws IOException {
    Rejection refusal =
        Inputs.refusal(
            Inputs.write(
                folder, "a.txt", "<rss version=\"2.0\"><channel><title>x</title></channel></rss>"));
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(refusal.detail()).startsWith("the text is RSS. ").contains("read the pages");
    assertThat(refusal.rawHash()).isPresent();
    byte[] wide =
        "\ufeff<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(
            Inputs.kept(read(Inputs.listed(Inputs.write(folder, "b.txt", wide))).documents.get(0)))
        .extracting(SourceText::metadata)
        .returns(true, Metadata::html)
        .returns(Optional.of("html"), Metadata::format);
  }

  @Test
  void aFileThatChangedIsRefusedAndNotPassedOver() throws IOException {
    SourceFile file = Inputs.listed(Inputs.write(folder, ".gitkeep", new byte[0]));
    Files.delete(folder.resolve(".gitkeep"));
    Found found = read(file);
    assertThat(found.passedOver).isEmpty();
    assertThat(Inputs.refused(Inputs.only(found.documents)).reason())
        .isEqualTo(Reason.SOURCE_CHANGED);
  }
}
