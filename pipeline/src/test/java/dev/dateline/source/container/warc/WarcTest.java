package dev.dateline.source.container.warc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Capture;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.Limits;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcTest {

  private static final String URL = "https://news.example/2021/quay";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
  private static final String TEXT = "The council met in the old hall, and it rained.";

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

    private List<String> texts() {
      return documents.stream()
          .filter(document -> document instanceof Outcome.Kept)
          .map(document -> Inputs.kept(document).text())
          .toList();
    }

    private List<Rejection> refusals() {
      return documents.stream()
          .filter(document -> document instanceof Outcome.Rejected)
          .map(Inputs::refused)
          .toList();
    }
  }

  private Found read(byte[] archive) {
    SourceFile file = Inputs.listed(Inputs.write(folder, "a.warc.gz", archive));
    Found found = new Found();
    try {
      SourceReader.with(ReadSettings.detecting()).read(Slice.whole(file), found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private SourceText text(Archives archive) {
    SourceText plain = Inputs.kept(Inputs.only(read(archive.plain()).documents));
    assertThat(Inputs.kept(Inputs.only(read(archive.gzip()).documents)).text())
        .isEqualTo(plain.text());
    return plain;
  }

  private Rejection refusal(Archives archive) {
    return Inputs.refused(Inputs.only(read(archive.gzip()).documents));
  }

  @Test
  void aPageHasItsAddressItsIdAndItsCapture() {
    SourceText text = text(new Archives().page(URL, TEXT));
    assertThat(text.text()).isEqualTo(TEXT);
    assertThat(text.metadata().url()).contains(URL);
    assertThat(text.metadata().id().orElseThrow()).startsWith("urn:uuid:");
    assertThat(text.metadata().format()).contains("warc");
    assertThat(text.metadata().capture())
        .contains(Capture.at(LocalDateTime.parse("2021-08-04T22:15:30"), Capture.Source.ARCHIVE));
    assertThat(text.rawHash()).isEqualTo(Inputs.text(Inputs.write(folder, "b", TEXT)).rawHash());
  }

  @ParameterizedTest
  @CsvSource({
    "2021-08-04T22:15:30.123456Z, 2021-08-04T22:15:30.123456",
    "2021-08-05T00:15:30+02:00, 2021-08-04T22:15:30",
    "2021-08-04,",
    "yesterday,",
  })
  void aDateIsReadAsFarAsItIsExact(String date, String time) {
    byte[] record =
        new String(new Archives().page(URL, TEXT).plain(), StandardCharsets.UTF_8)
            .replace(Archives.DATE, date)
            .getBytes(StandardCharsets.UTF_8);
    Optional<Capture> capture = text(new Archives().raw(record)).metadata().capture();
    assertThat(capture.flatMap(Capture::time).map(LocalDateTime::toString))
        .isEqualTo(Optional.ofNullable(time));
    assertThat(capture.isPresent()).isEqualTo(date.startsWith("2021"));
  }

  @Test
  void resourcesAndConversionsAreDocuments() {
    assertThat(text(new Archives().record("resource", URL, "text/plain", Inputs.utf8(TEXT))).text())
        .isEqualTo(TEXT);
    assertThat(
            text(new Archives().record("conversion", URL, "text/plain", Inputs.utf8(TEXT))).text())
        .isEqualTo(TEXT);
  }

  @Test
  void recordsThatAreNotPagesArePassedOverByTheirKind() {
    byte[] bytes = Inputs.utf8(TEXT);
    Archives archive =
        new Archives()
            .record("warcinfo", "", "application/warc-fields", bytes)
            .record("request", URL, "application/http; msgtype=request", bytes)
            .record("metadata", URL, "application/warc-fields", bytes)
            .record("revisit", URL, "application/http; msgtype=response", bytes)
            .record("response", "dns:news.example", "text/dns", bytes)
            .record("response", URL, "video/mp4", bytes)
            .record("resource", URL, "image/png", bytes)
            .response(URL, "301 Moved", "text/html", bytes)
            .response(URL, "304 Not Modified", "text/html", new byte[0])
            .response(URL, "404 Not Found", "text/html", bytes)
            .response(URL, "200 OK", "image/jpeg", bytes)
            .response(URL, "200 OK", "Text/JavaScript; charset=utf-8", bytes)
            .response(URL, "200 OK", "text/css", bytes)
            .response(URL, "200 OK", "font/woff2", bytes)
            .response(URL, "200 OK", "application/pdf", bytes)
            .response(URL, "200 OK", "application/json", bytes)
            .response("https://news.example/robots.txt", "200 OK", "text/plain", bytes)
            .page(URL, TEXT);
    for (byte[] stored : List.of(archive.plain(), archive.gzip(), Inputs.gzip(archive.plain()))) {
      Found found = read(stored);
      assertThat(found.passedOver)
          .containsExactlyInAnyOrder(
              PassedOver.ARCHIVE_METADATA,
              PassedOver.REQUEST,
              PassedOver.ARCHIVE_METADATA,
              PassedOver.REVISIT,
              PassedOver.ARCHIVE_METADATA,
              PassedOver.OTHER_TYPE,
              PassedOver.IMAGE,
              PassedOver.REDIRECT,
              PassedOver.REVISIT,
              PassedOver.ERROR_PAGE,
              PassedOver.IMAGE,
              PassedOver.SCRIPT,
              PassedOver.SCRIPT,
              PassedOver.FONT,
              PassedOver.OTHER_TYPE,
              PassedOver.OTHER_TYPE,
              PassedOver.ROBOTS_TXT);
      assertThat(found.texts()).containsExactly(TEXT);
      assertThat(Inputs.kept(found.documents.get(0)).origin().part()).isEqualTo(18);
    }
  }

  @Test
  void aPageInAnotherFormatIsRefusedLikeAFile() {
    assertThat(refusal(new Archives().page(URL, "<rss><channel>x</channel></rss>")).reason())
        .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(refusal(new Archives().page(URL, " ")).reason()).isEqualTo(Reason.EMPTY);
    for (String start : List.of("%PDF-1.4\n1 0 obj\n", "GIF89a plain", "PAR1 plain")) {
      assertThat(refusal(new Archives().page(URL, start)).reason()).isEqualTo(Reason.BINARY);
    }
  }

  private static byte[] deflated(byte[] bytes, boolean bare) {
    return Inputs.packed(
        out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, bare)), bytes);
  }

  @Test
  void transferAndContentEncodingsAreUndone() {
    byte[] body = Inputs.utf8(TEXT.repeat(40));
    for (Archives archive :
        List.of(
            new Archives().http(URL, OK + "Transfer-Encoding: chunked", Archives.chunked(body)),
            new Archives().http(URL, OK + "Content-Encoding: gzip", Inputs.gzip(body)),
            new Archives().http(URL, OK + "Content-Encoding: x-gzip", Inputs.gzip(body)),
            new Archives().http(URL, OK + "Content-Encoding: deflate", deflated(body, false)),
            new Archives().http(URL, OK + "Content-Encoding: deflate", deflated(body, true)),
            new Archives().http(URL, OK + "Content-Encoding: zstd", Inputs.zstd(body)),
            new Archives().http(URL, OK + "Content-Encoding: br", Archives.brotli(body)),
            new Archives()
                .http(URL, OK + "Content-Encoding: br, gzip", Inputs.gzip(Archives.brotli(body))),
            new Archives().http(URL, OK + "Content-Encoding: identity", body),
            new Archives().http(URL, OK + "Content-Encoding: UTF-8", body),
            new Archives()
                .http(
                    URL,
                    OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
                    Archives.chunked(Inputs.gzip(body))))) {
      assertThat(text(archive).text()).isEqualTo(TEXT.repeat(40));
    }
  }

  @Test
  void anArchiveThatDecodedAPageAndKeptItsHeaderIsRead() {
    byte[] body = Inputs.utf8(TEXT);
    assertThat(text(new Archives().http(URL, OK + "Content-Encoding: gzip", body)).text())
        .isEqualTo(TEXT);
    assertThat(text(new Archives().http(URL, OK + "Transfer-Encoding: chunked", body)).text())
        .isEqualTo(TEXT);
    assertThat(text(new Archives().http(URL, OK + "Content-Length: 3", body)).text())
        .isEqualTo(TEXT);
  }

  @Test
  void aPageThatCannotBeDecodedIsRefusedAlone() {
    byte[] packed = Inputs.gzip(Inputs.utf8(TEXT.repeat(40)));
    Archives archive =
        new Archives()
            .page(URL, "first")
            .http(URL, OK + "Content-Encoding: gzip", Arrays.copyOf(packed, packed.length - 9))
            .http(URL, OK + "Content-Encoding: zstd", HexFormat.of().parseHex("28b52ffd0000ff"))
            .http(URL, "no answer of a site", new byte[0])
            .page(URL, "last");
    for (byte[] stored : List.of(archive.plain(), archive.gzip())) {
      Found found = read(stored);
      assertThat(found.texts()).containsExactly("first", "last");
      assertThat(found.refusals())
          .extracting(Rejection::reason)
          .containsExactly(Reason.BAD_COMPRESSION, Reason.BAD_COMPRESSION, Reason.BAD_RECORD);
      assertThat(found.refusals())
          .extracting(refusal -> refusal.origin().part())
          .containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void theServersCharsetIsBelievedWhereItFits() {
    byte[] body =
        "Städtische Bühne für Köln: größer, schöner.".getBytes(Charset.forName("ISO-8859-15"));
    SourceText stated =
        text(new Archives().response(URL, "200 OK", "text/plain; charset=\"ISO-8859-1\"", body));
    assertThat(stated.decoding().charset()).isEqualTo("windows-1252");
    assertThat(stated.decoding().source()).isEqualTo(CharsetSource.HTTP_HEADER);
    byte[] utf8 = Inputs.utf8("Städtische Bühne für Köln: größer, schöner.");
    SourceText lied =
        text(new Archives().response(URL, "200 OK", "text/plain; charset=iso-8859-1", utf8));
    assertThat(lied.decoding().charset()).isEqualTo("UTF-8");
    byte[] russian =
        "Город получил новый мост через реку.".getBytes(Charset.forName("windows-1251"));
    SourceText wrong =
        text(new Archives().response(URL, "200 OK", "text/plain; charset=utf-8", russian));
    assertThat(wrong.text()).startsWith("Город получил");
    assertThat(
            text(new Archives().response(URL, "200 OK", "text/plain; charset=none", russian))
                .text())
        .startsWith("Город получил");
  }

  @Test
  void theOffsetOfARecordIsWhereItBeginsInTheStoredFile() throws IOException {
    Archives archive = new Archives().page(URL, "one").page(URL, "two").page(URL, "three");
    byte[] gzip = archive.gzip();
    byte[] plain = archive.plain();
    for (Outcome<SourceText> document : read(gzip).documents) {
      SourceText text = Inputs.kept(document);
      int stored = (int) text.origin().recordOffset().orElseThrow();
      try (GZIPInputStream in =
          new GZIPInputStream(new ByteArrayInputStream(gzip, stored, gzip.length - stored))) {
        assertThat(new String(in.readNBytes(500), StandardCharsets.UTF_8)).contains(text.text());
      }
      int offset = (int) text.origin().offset();
      assertThat(new String(plain, offset, 8, StandardCharsets.US_ASCII)).isEqualTo("WARC/1.1");
    }
    assertThat(read(plain).documents)
        .allMatch(
            d ->
                Inputs.kept(d).origin().recordOffset().orElseThrow()
                    == Inputs.kept(d).origin().offset());
    List<Outcome<SourceText>> shared = read(Inputs.gzip(plain)).documents;
    assertThat(Inputs.kept(shared.get(0)).origin().recordOffset()).hasValue(0);
    assertThat(Inputs.kept(shared.get(1)).origin().recordOffset()).isEmpty();
    assertThat(Inputs.kept(read(Inputs.zstd(plain)).documents.get(0)).origin().recordOffset())
        .isEmpty();
  }

  @Test
  void ofADamagedFileAllCompleteRecordsAreKeptAndOneRefusalHasThePlaceOfTheDamage() {
    Archives archive = new Archives();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      archive.page(URL + i, TEXT + i);
      ends.add(archive.gzip().length);
    }
    byte[] stored = archive.gzip();
    for (int cut = ends.get(5) + 1; cut < stored.length; cut += 13) {
      int end = cut;
      Found found = read(Arrays.copyOf(stored, cut));
      int whole = (int) ends.stream().filter(place -> place <= end).count();
      assertThat(found.texts()).hasSize(whole);
      assertThat(found.refusals()).hasSize(ends.contains(cut) ? 0 : 1);
      for (Rejection refusal : found.refusals()) {
        assertThat(refusal.reason()).isEqualTo(Reason.BAD_COMPRESSION);
        assertThat(refusal.origin().part()).isEqualTo(whole + 1);
        assertThat(refusal.origin().recordOffset()).hasValue(ends.get(whole - 1));
      }
    }
  }

  @Test
  void ofAnUncompressedFileThatWasCutAllCompleteRecordsAreKept() {
    Archives archive = new Archives().page(URL, "one").page(URL, "two").page(URL, "three");
    byte[] plain = archive.plain();
    Found found = read(Arrays.copyOf(plain, plain.length - 6));
    assertThat(found.texts()).containsExactly("one", "two");
    assertThat(Inputs.only(found.refusals()).reason()).isEqualTo(Reason.BAD_RECORD);
    assertThat(Inputs.only(found.refusals()).origin().part()).isEqualTo(3);
  }

  @Test
  void aMemberWhoseChecksumIsWrongGivesNothing() {
    Archives archive = new Archives().page(URL, TEXT.repeat(40)).page(URL, "two");
    byte[] stored = archive.gzip();
    stored[stored.length - 8] ^= 1;
    Found found = read(stored);
    assertThat(found.texts()).containsExactly(TEXT.repeat(40));
    assertThat(Inputs.only(found.refusals()).reason()).isEqualTo(Reason.BAD_COMPRESSION);
  }

  private static byte[] digested(String text, String digest) {
    return Archives.record(
        "resource",
        URL,
        "Content-Type: text/plain\r\nWARC-Block-Digest: " + digest + "\r\n",
        text.length(),
        Inputs.utf8(text));
  }

  @Test
  void aRecordThatIsNotWhatWasArchivedIsRefused() throws NoSuchAlgorithmException {
    String sha =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Inputs.utf8(TEXT)));
    Archives archive =
        new Archives()
            .raw(digested(TEXT, "sha256:" + sha))
            .raw(digested(TEXT.replace('r', 'R'), "sha256:" + sha))
            .raw(digested(TEXT, "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
            .raw(digested(TEXT, "whirlpool:" + sha))
            .raw(digested(TEXT, "nothing"));
    Found found = read(archive.plain());
    assertThat(found.texts()).containsExactly(TEXT, TEXT, TEXT);
    assertThat(found.refusals())
        .hasSize(2)
        .allMatch(refusal -> refusal.detail().contains("digest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999", "9223372036854775807", "60", "3", "-1", "many", ""})
  void aWrongLengthRefusesItsRecordAndInGzipNoOther(String length) {
    byte[] liar =
        Archives.record("resource", URL, "Content-Type: text/plain\r\n", length, Inputs.utf8(TEXT));
    Archives archive = new Archives().page(URL, "one").raw(liar).page(URL, "two");
    Found gzip = read(archive.gzip());
    assertThat(gzip.texts()).containsExactly("one", "two");
    assertThat(Inputs.only(gzip.refusals()).reason()).isEqualTo(Reason.BAD_RECORD);
    Found plain = read(archive.plain());
    assertThat(plain.texts()).startsWith("one").doesNotContain(TEXT);
    assertThat(Inputs.only(plain.refusals()).origin().part()).isEqualTo(2);
  }

  @Test
  void aHeaderWithoutEndIsRefused() {
    byte[] record = Inputs.utf8("WARC/1.1\r\nWARC-Type: resource\r\nX: " + "x".repeat(1 << 20));
    Found found = read(new Archives().page(URL, "one").raw(record).page(URL, "two").gzip());
    assertThat(found.texts()).containsExactly("one", "two");
    assertThat(Inputs.only(found.refusals()).detail()).contains("no end");
    byte[] http = Inputs.utf8("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20));
    Found page =
        read(
            new Archives()
                .record("response", URL, "application/http", http)
                .page(URL, "two")
                .plain());
    assertThat(page.texts()).containsExactly("two");
    assertThat(Inputs.only(page.refusals()).detail()).contains("no end");
  }

  @Test
  void aBombIsRefusedWithinBoundedMemory() {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] packed = Inputs.gzip(blanks);
    Found inside =
        read(
            new Archives()
                .http(URL, OK + "Content-Encoding: gzip", packed)
                .page(URL, "two")
                .gzip());
    assertThat(Inputs.only(inside.refusals()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(inside.texts()).containsExactly("two");
    Found outside =
        read(new Archives().page(URL, "one").response(URL, "200 OK", "text/plain", blanks).gzip());
    assertThat(Inputs.only(outside.refusals()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(outside.texts()).containsExactly("one");
  }

  @Test
  void aPageBeyondTheLimitIsRefusedAlone() {
    byte[] large = new byte[Limits.DOCUMENT_BYTES + 1];
    new Random(5).nextBytes(large);
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) ('a' + (large[i] & 15));
    }
    Found found =
        read(new Archives().response(URL, "200 OK", "text/plain", large).page(URL, "last").plain());
    assertThat(Inputs.only(found.refusals()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(found.texts()).containsExactly("last");
  }

  @Test
  void filesThatAreNotArchivesAreRefusedWithAReason() {
    Path file = Inputs.write(folder, "b.warc", "The council met.");
    assertThat(Inputs.refusal(file).reason()).isEqualTo(Reason.BAD_RECORD);
    assertThat(Inputs.refusal(file).detail()).contains("named .warc");
    assertThat(Inputs.refusal(Inputs.write(folder, "c.warc", "")).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void anyBytesAreReadOrRefused() {
    Random random = new Random(20211129);
    byte[] plain =
        new Archives()
            .record("warcinfo", "", "application/warc-fields", Inputs.utf8("software: own\r\n"))
            .http(
                URL,
                OK + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip",
                Archives.chunked(Inputs.gzip(Inputs.utf8(TEXT))))
            .http(URL, OK + "Content-Encoding: br", Archives.brotli(Inputs.utf8(TEXT)))
            .raw(digested(TEXT, "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
            .page(URL, TEXT)
            .plain();
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = plain.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
      }
      int length = random.nextInt(8) == 0 ? 10 + random.nextInt(bytes.length - 10) : bytes.length;
      byte[] stored = Arrays.copyOf(bytes, length);
      Found found = read(random.nextBoolean() ? stored : Inputs.gzip(stored));
      assertThat(found.documents.size() + found.passedOver.size()).isPositive();
      assertThat(found.refusals())
          .extracting(Rejection::reason)
          .isSubsetOf(
              Reason.BAD_RECORD,
              Reason.BAD_COMPRESSION,
              Reason.TOO_LARGE,
              Reason.BINARY,
              Reason.EMPTY,
              Reason.UNDECODABLE,
              Reason.UNSUPPORTED_FORMAT);
    }
  }
}
