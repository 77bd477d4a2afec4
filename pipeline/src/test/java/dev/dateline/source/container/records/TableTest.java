package dev.dateline.source.container.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.source.FileHead;
import dev.dateline.source.Inputs;
import dev.dateline.source.Limits;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.read.ContainerFormats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @TempDir Path folder;

  private List<Outcome<SourceText>> read(String name, String text) {
    return Inputs.read(Inputs.write(folder, name, text));
  }

  /** Number, offset, and text or reason of each document. */
  private static List<String> told(List<Outcome<SourceText>> documents) {
    return documents.stream()
        .map(
            document -> {
              if (document instanceof Outcome.Kept<SourceText> kept) {
                SourceText text = kept.value();
                return text.origin().part() + " " + text.origin().offset() + " " + text.text();
              }
              Rejection refusal = Inputs.refused(document);
              return refusal.origin().part()
                  + " "
                  + refusal.origin().offset()
                  + " "
                  + refusal.reason();
            })
        .toList();
  }

  private List<String> told(String name, String text) {
    return told(read(name, text));
  }

  @Test
  void aRowIsADocumentWithItsMetadata() {
    String row = "1,2021-08-04,\"A \"\"second\"\" ferry\",\"It rained,\r\nand rained.\"";
    SourceText text =
        Inputs.kept(Inputs.only(read("a.csv", "id,date,title,text\r\n" + row + "\r\n")));
    assertThat(text.text()).isEqualTo("It rained,\r\nand rained.");
    assertThat(text.metadata().title()).contains("A \"second\" ferry");
    assertThat(text.metadata().date()).contains("2021-08-04");
    assertThat(text.metadata().id()).contains("1");
    assertThat(text.metadata().format()).contains("csv");
    assertThat(text.metadata().fields())
        .containsExactly("text=text", "title=title", "id=id", "date=date");
    assertThat(text.origin().part()).isEqualTo(1);
    assertThat(text.origin().offset()).isEqualTo(20);
    assertThat(text.rawHash()).isEqualTo(Sha256.of(row));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void cellsAreDividedByTheSeparatorOfTheHeader(String separator) {
    String table = "Title,Full text,date\nA,\"x,y;z\t|\",2021-08-04\n".replace(",", separator);
    SourceText text = Inputs.kept(Inputs.only(read("a.csv", table.replace("x" + separator, "x,"))));
    assertThat(text.text()).startsWith("x,");
    assertThat(text.metadata().date()).contains("2021-08-04");
  }

  @Test
  void spreadsheetsMayStateTheSeparator() {
    assertThat(told("a.csv", "sep=;\r\ntext;date\r\none;2021-08-04\r\n"))
        .containsExactly("1 18 one");
  }

  @Test
  void emptyRowsAreNotDocumentsAndLinesEndInAnyWay() {
    assertThat(told("a.csv", "text,n\n\none,1\r\n,,\r\ntwo,2\rthree,3"))
        .containsExactly("1 8 one", "2 19 two", "3 25 three");
    assertThat(told("b.csv", "text,n\n")).isEmpty();
    assertThat(told("c.csv", "text\none\n")).containsExactly("1 5 one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unicodeIsReadWithAndWithoutAMark(String charset) throws IOException {
    String table = "text;date\r\n\"Fluß;\r\n\"\"Brücke\"\"\";2021-08-04\r\nzwei;2021-08-05\r\n";
    for (String mark : List.of("", "\ufeff")) {
      if (mark.isEmpty() || !charset.equals("UTF-16")) {
        Path file = folder.resolve("a" + mark.length() + ".csv");
        Files.write(file, (mark + table).getBytes(Charset.forName(charset)));
        List<Outcome<SourceText>> rows = Inputs.read(file);
        assertThat(rows).hasSize(2);
        assertThat(Inputs.kept(rows.get(0)).text()).isEqualTo("Fluß;\r\n\"Brücke\"");
        assertThat(Inputs.kept(rows.get(1)).metadata().date()).contains("2021-08-05");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Der Bürgermeister eröffnete am Montag die neue Brücke über den Fluß.",
    "windows-1251, Городской совет открыл новый мост через реку в понедельник утром.",
    "Shift_JIS, 市議会は月曜日に新しい橋の予算を承認した。ソ連の表現能力。",
    "GB18030, 市议会星期一批准了新桥的预算，明年春天开始施工。",
  })
  void rowsInOldCharsetsAreDecodedLikeFiles(String charset, String sentence) throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, ("id,text\n1,\"" + sentence + "\"\n").getBytes(Charset.forName(charset)));
    assertThat(Inputs.text(file).text()).isEqualTo(sentence);
  }

  @Test
  void aQuoteThatNeverClosesRefusesItsLineAlone() {
    assertThat(told("a.csv", "id,text\n1,\"open\n2,\"two\"\n3,three\n"))
        .containsExactly("1 8 BAD_RECORD", "2 16 two", "3 24 three");
    assertThat(told("b.csv", "id,text\n1,\"open\n2,two\n3,three\n"))
        .containsExactly("1 8 BAD_RECORD", "2 16 two", "3 22 three");
    assertThat(told("c.csv", "id,text\n1,\"he said \"no\" twice\"\n2,two\n"))
        .containsExactly("1 8 BAD_RECORD", "2 31 two");
    assertThat(told("d.csv", "id,text\r1,\"open\r2,two")).hasSize(2);
    assertThat(told("e.csv", "id,text\n1,\"closed\"  ,\n")).hasSize(1);
  }

  @Test
  void manyQuotesThatNeverCloseAreReadOnce() {
    assertThat(told("a.csv", "id,text\n" + "1,\"open\n".repeat(200_000) + "2,two\n"))
        .hasSize(200_001);
    assertThat(told("b.csv", "id,text\n1,\"open\n" + "2,two\n".repeat(300_000))).hasSize(300_001);
    assertThat(told("c.csv", "id,text\n" + "1,\"\"\"\n".repeat(200_000))).hasSizeGreaterThan(1000);
  }

  @Test
  void aRowOverTheLimitIsRefusedAndTheNextOneIsRead() {
    String huge = "1,\"" + "x".repeat(Limits.DOCUMENT_BYTES) + "\"\n";
    List<String> told = told("a.csv", "id,text\n" + huge + "2,two\n");
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).matches("1 8 (TOO_LARGE|BAD_RECORD)");
    assertThat(told.get(1)).endsWith("two");
    String plain = "1," + "x".repeat(Limits.DOCUMENT_BYTES) + "\n";
    assertThat(told("b.csv", "id,text\n" + plain + "2,two\n"))
        .containsExactly("1 8 TOO_LARGE", "2 " + (8 + plain.length()) + " two");
  }

  @Test
  void aRowOfAnotherWidthIsARefusal() {
    assertThat(told("a.csv", "id,text\n1\n2,two,,\n3,three,more\n4,four\n"))
        .containsExactly("1 8 BAD_RECORD", "2 10 two", "3 18 BAD_RECORD", "4 31 four");
    assertThat(Inputs.refused(read("b.csv", "id,text\n1\n").get(0)).detail())
        .contains("1 cell, and the header 2")
        .contains("id,text");
  }

  @Test
  void aTableWithoutTextsIsRefusedWithItsColumns() {
    Rejection refusal = Inputs.refusal(Inputs.write(folder, "a.csv", "id,price\n1,2\n"));
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(refusal.detail()).contains("'id', 'price'").contains("--fields=text=");
    assertThat(refusal.origin().part()).isZero();
    String large = "id,price\n" + "1,2\n".repeat(2_000_000);
    assertThat(Inputs.refusal(Inputs.write(folder, "c.csv", large)).reason())
        .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    String wide = "text,".repeat(5_000) + "id\n1,2\n";
    assertThat(Inputs.refusal(Inputs.write(folder, "wide.csv", wide)).detail())
        .isEqualTo(
            "the file is a table without a header line. Expected names of at most 4,096 columns.");
    Path essays = Inputs.write(folder, "b.csv", "id,essay\n1,It rained.\n");
    ReadSettings named = ReadSettings.detecting().withFields("text=essay");
    assertThat(Inputs.kept(Inputs.only(Inputs.read(named, essays))).text()).isEqualTo("It rained.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a.txt ! id,date,title,text ! true",
        "a ! url;content;published ! true",
        "a.txt ! The text, the date, the title ! false",
        "a.txt ! text, and more ! false",
        "a.txt ! id,price ! false",
        "a.csv ! id,price ! true",
        "a.tsv ! anything ! true",
      })
  void aTableIsRecognisedByNameOrByTheColumnsOfNews(String name, String header, boolean table)
      throws IOException {
    Path file = Inputs.write(folder, name, header + "\n1,2,3,4\n");
    assertThat(ContainerFormats.of(FileHead.stored(Inputs.listed(file))) instanceof Table)
        .isEqualTo(table);
  }

  @Test
  void splitAndCompressedTablesGiveTheSame() {
    StringBuilder table = new StringBuilder("id,date,text\n");
    for (int i = 0; i < 150_000; i++) {
      table
          .append(i)
          .append(",05/12/2017,\"line one\nline \"\"two\"\" of ")
          .append(i)
          .append("\"\n");
      if (i % 50_000 == 7) {
        table.append("x,\"never closed\n");
      }
    }
    table.append("end,23/12/2017,last\n");
    Path plain = Inputs.write(folder, "a.csv", table.toString());
    Path packed = Inputs.write(folder, "b.csv.gz", Inputs.gzip(Inputs.utf8(table.toString())));
    List<Outcome<SourceText>> rows = Inputs.read(plain);
    assertThat(told(rows)).hasSize(150_004).isEqualTo(told(Inputs.read(packed)));
  }
}
