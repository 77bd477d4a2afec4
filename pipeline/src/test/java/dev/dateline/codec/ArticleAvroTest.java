package dev.dateline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Articles;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleText;
import dev.dateline.article.CandidateKind;
import dev.dateline.article.Capture;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dateline;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Entity;
import dev.dateline.article.EntityType;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Flag;
import dev.dateline.article.Language;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Removed;
import dev.dateline.article.SourceSpan;
import dev.dateline.schema.ArticleRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleAvroTest {

  private static final Provenance PROVENANCE = new Provenance("2026-11-20", "0.1.0");

  @Test
  void anArticleWithEverythingComesBackFromItsRow() {
    assertThat(ArticleAvro.from(ArticleAvro.to(full(), PROVENANCE))).isEqualTo(full());
  }

  @Test
  void anArticleWithNothingOptionalComesBackFromItsRow() {
    Article bare = Articles.from("a.txt").saying("Rain fell.");

    assertThat(ArticleAvro.from(ArticleAvro.to(bare, PROVENANCE))).isEqualTo(bare);
  }

  @Test
  void flagsAreWrittenInAlphabeticalOrder() {
    ArticleRow row = ArticleAvro.to(full(), PROVENANCE);

    assertThat(row.getFlags()).containsExactly("DATE_CONFLICT", "NLP_LIMITED", "REPLACED_BYTES");
  }

  private static Article full() {
    LocalDate day = LocalDate.of(2021, 8, 4);
    return new Article(
        new Article.Source(
            new Origin("file:///a.jsonl", 3, 812, 211),
            "ab",
            new Decoding("windows-1252", CharsetSource.DETECTED, 0),
            Metadata.builder()
                .format(Optional.of("jsonl"))
                .id(Optional.of("n7"))
                .url(Optional.of("https://example.org/n7"))
                .publisher(Optional.of("The Example"))
                .section(Optional.of("Weather"))
                .fields(List.of("text=content", "date=published_at"))
                .capture(
                    Optional.of(
                        Capture.at(LocalDateTime.of(2021, 8, 5, 6, 7, 8), Capture.Source.FIELD)))
                .build()),
        new ArticleText(
            Optional.of("Rain in Kabul"),
            List.of("Jane Roe"),
            "Rain fell on Kabul.",
            List.of(new SourceSpan(0, 40, 19)),
            new Removed(
                List.of(new Removed.ByRule("SHARE", 2, 17), new Removed.ByRule("MENU", 1, 4)))),
        new Dating(
            Optional.of(day),
            Optional.of(day.plusDays(1)),
            DateSource.METADATA,
            0.9,
            List.of(
                new DateCandidate(
                    day, DatePrecision.DAY, CandidateKind.METADATA, "2021-08-04", -1, -1, 0.9)),
            true,
            Optional.of(new Dateline("KABUL", Optional.of("Reuters"), Optional.of("Aug 4"))),
            Optional.of(OffsetDateTime.parse("2021-08-04T23:30:00+04:30"))),
        new Language(Optional.of("eng"), 0.987),
        new Fingerprint("cd", "body-1"),
        4,
        List.of(
            new Mention(
                EntityType.LOCATION,
                "Kabul",
                Mention.Field.BODY,
                13,
                18,
                0.91,
                "Kabul",
                "SAME_NAME")),
        List.of(new Entity(EntityType.LOCATION, "Kabul", 1, Optional.of("Q5838"))),
        Set.of(Flag.REPLACED_BYTES, Flag.DATE_CONFLICT, Flag.NLP_LIMITED));
  }
}
