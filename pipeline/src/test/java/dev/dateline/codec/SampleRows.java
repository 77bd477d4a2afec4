package dev.dateline.codec;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DateCandidateRow;
import dev.dateline.schema.EntityRow;
import dev.dateline.schema.MentionRow;
import dev.dateline.schema.RemovedByRuleRow;
import dev.dateline.schema.RemovedRow;
import dev.dateline.schema.SourceSpanRow;
import dev.dateline.text.dedup.FingerprintVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows made up from a number. */
public final class SampleRows {

  private SampleRows() {}

  /** Articles numbered from 0, ordered by id, on three days. */
  public static List<ArticleRow> articles(int count, String run) {
    List<ArticleRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(article(i, Optional.of(LocalDate.of(2021, 8, 3).plusDays(i % 3)), run));
    }
    return rows;
  }

  /** An article whose hashes, text and names follow from its number. */
  public static ArticleRow article(int number, Optional<LocalDate> date, String run) {
    String hash = String.format("%064x", number);
    String body = "Rain fell on the city for day " + number + ".\nMayor Ada Brook spoke.";
    return ArticleRow.newBuilder()
        .setId(hash)
        .setContentHash(hash)
        .setFingerprintVersion(FingerprintVersion.current().id())
        .setRawHash(String.format("%064x", number + 0x1000_0000))
        .setSourceUri("file:///in/" + number + ".txt")
        .setHeadline(number % 2 == 0 ? "Rain " + number : null)
        .setBody(body)
        .setByline(List.of("Jo Field"))
        .setDatePublished(date.orElse(null))
        .setDateSource(date.isPresent() ? "HEADER" : "NONE")
        .setDateConfidence(date.isPresent() ? 1.0 : 0.0)
        .setDateCandidates(
            date.map(day -> List.of(new DateCandidateRow(day, "DAY", "HEADER", "date", 0, 15, 1.0)))
                .orElse(List.of()))
        .setLanguage("eng")
        .setLanguageScore(0.987)
        .setWordCount(12)
        .setMentions(
            List.of(
                new MentionRow(
                    "PERSON", "Ada Brook", "BODY", 40, 49, 0.9, "Ada Brook", "SAME_NAME")))
        .setEntities(List.of(new EntityRow("PERSON", "Ada Brook", 1, null)))
        .setSourceSpans(List.of(new SourceSpanRow(0, 16, body.length())))
        .setRemoved(new RemovedRow(1, 15, List.of(new RemovedByRuleRow("MENU", 1, 15))))
        .setCharset("UTF-8")
        .setCharsetSource("UTF8")
        .setFlags(List.of())
        .setRunId(run)
        .setPipelineVersion("0.1.0")
        .build();
  }
}
