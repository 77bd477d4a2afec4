package dev.dateline.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.SourceText;
import dev.dateline.source.FileUris;
import dev.dateline.source.Inputs;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSurveyTest {

  private static final LocalDate DAY = LocalDate.of(2021, 8, 4);

  @TempDir Path folder;

  private static Outcome<Optional<LocalDate>> date(SourceText text) {
    return Outcome.kept(Optional.of(DAY).filter(day -> text.text().contains(day.toString())));
  }

  private InputSurvey.Look look(String name, byte[] bytes) throws IOException {
    return InputSurvey.with(ReadSettings.detecting(), InputSurveyTest::date)
        .look(Inputs.listed(Inputs.write(folder, name, bytes)));
  }

  @Test
  void documentsAreCountedByDateAndReason() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append(i % 2 == 0 ? "broken\n" : "{\"text\":\"date 2021-08-04\"}\n");
    }
    lines.append("{\"text\":\"no day\"}\n{\"text\":\" \"}\n");
    InputSurvey.Look look = look("a.jsonl", Inputs.utf8(lines.toString()));
    assertThat(look.documents()).isEqualTo(102);
    assertThat(look.dates()).isEqualTo(Map.of(DAY, 50L));
    assertThat(look.undated()).isEqualTo(1);
    assertThat(look.refused()).isEqualTo(Map.of(Reason.BAD_RECORD, 50L, Reason.EMPTY, 1L));
    assertThat(look.examples()).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 68656c6c6f, text",
    "a.gz, 68656c6c6f, text",
    "a.txt, 1f8b08, text in gzip",
    "a.jsonl, 28b52ffd, JSON Lines in zstd",
    "a.ndjson, 7b7d, JSON Lines",
    "a.txt, 255044462d312e37, PDF",
    "a.txt, '', empty",
  })
  void theKindIsRecognisedByTheBytes(String name, String hex, String kind) throws IOException {
    assertThat(look(name, java.util.HexFormat.of().parseHex(hex)).kind()).isEqualTo(kind);
  }

  @Test
  void whatIsGoneIsARefusal() throws IOException {
    SourceFile gone = new SourceFile(FileUris.uri(folder) + "/gone.txt", 4, 0);
    InputSurvey.Look look =
        InputSurvey.with(ReadSettings.detecting(), InputSurveyTest::date).look(gone);
    assertThat(look.kind()).isEqualTo("unreadable");
    assertThat(look.refused()).isEqualTo(Map.of(Reason.SOURCE_CHANGED, 1L));
  }
}
