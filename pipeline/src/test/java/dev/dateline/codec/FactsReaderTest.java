package dev.dateline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Entity;
import dev.dateline.article.EntityType;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DuplicateRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.schema.SourceSpanRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void anArticleIsReadWithoutItsText(Format format) throws IOException {
    ArticleRow row = SampleRows.article(3, Optional.of(LocalDate.of(2021, 8, 4)), "1");
    row.setHeadline("Rain");
    ArticleRow bare = SampleRows.article(4, Optional.empty(), "1");
    bare.setHeadline(null);
    bare.setLanguage(null);
    bare.setEntities(List.of());
    bare.setSourcePart(7L);
    row.setSourceSpans(
        List.of(
            SourceSpanRow.newBuilder().setBodyStart(0).setSourceStart(3).setLength(4).build(),
            SourceSpanRow.newBuilder().setBodyStart(5).setSourceStart(9).setLength(7).build()));
    bare.setSourceSpans(List.of());
    bare.setFlags(List.of("GARBLED", "NO_DATE"));
    List<ArticleFacts> facts = new ArrayList<>();

    FactsReader.articles(format, written(format, row, bare), facts::add);

    assertThat(facts).hasSize(2);
    assertThat(facts.get(0).id()).isEqualTo(row.getId());
    assertThat(facts.get(0).headline()).isEqualTo("Rain");
    assertThat(facts.get(0).dateConfidence()).isEqualTo(row.getDateConfidence());
    assertThat(facts.get(0).words()).isEqualTo(row.getWordCount());
    assertThat(facts.get(0).entities()).isNotEmpty().isEqualTo(entities(row));
    assertThat(facts.get(0).removed())
        .extracting("rule")
        .isEqualTo(row.getRemoved().getRules().stream().map(rule -> rule.getRule()).toList());
    assertThat(facts.get(0).chars()).isEqualTo(12);
    assertThat(facts.get(1).chars()).isZero();
    assertThat(facts.get(0).source() + "/").isEqualTo(row.getSourceUri().replaceAll("[^/]*$", ""));
    assertThat(facts.get(1).headline()).isEmpty();
    assertThat(facts.get(1).language()).isEmpty();
    assertThat(facts.get(1).document()).isEqualTo(bare.getSourceUri() + "#7");
    assertThat(facts.get(1).flags()).containsExactly("GARBLED", "NO_DATE");
  }

  @ParameterizedTest
  @EnumSource
  void namesAloneCanBeRead(Format format) throws IOException {
    ArticleRow row = SampleRows.article(3, Optional.of(LocalDate.of(2021, 8, 4)), "1");
    List<List<Entity>> names = new ArrayList<>();

    FactsReader.names(
        format,
        written(format, row),
        (date, of) -> {
          assertThat(date).contains(row.getDatePublished());
          names.add(of);
        });

    assertThat(names).containsExactly(entities(row));
  }

  @ParameterizedTest
  @EnumSource
  void copiesAndRefusalsAreRead(Format format) throws IOException {
    DuplicateRow copy =
        DuplicateRow.newBuilder()
            .setSourceUri("file:///b.txt")
            .setRawHash("00")
            .setContentHash("01")
            .setFingerprintVersion("body-2")
            .setDateSource("NONE")
            .setDuplicateOf("01")
            .setDuplicateOfRun("0")
            .setKind("RAW")
            .setScope("EARLIER_RUN")
            .setRunId("1")
            .setPipelineVersion("0")
            .build();
    RejectionRow refusal =
        RejectionRow.newBuilder()
            .setSourceUri("file:///c.jsonl")
            .setSourcePart(2L)
            .setStage("READ")
            .setReason("BAD_RECORD")
            .setDetail("no text")
            .setEvidence("{}")
            .setRunId("1")
            .setPipelineVersion("0")
            .build();
    List<CopyFacts> copies = new ArrayList<>();
    List<RefusalFacts> refusals = new ArrayList<>();

    FactsReader.copies(format, written(format, copy), copies::add);
    FactsReader.refusals(format, written(format, refusal), refusals::add);

    assertThat(copies)
        .containsExactly(new CopyFacts("file:///b.txt", "", "01", "0", "RAW", "EARLIER_RUN"));
    assertThat(refusals)
        .containsExactly(new RefusalFacts("file:///c.jsonl#2", "", "BAD_RECORD", "no text", "{}"));
  }

  private static List<Entity> entities(ArticleRow row) {
    return row.getEntities().stream()
        .map(
            entity ->
                new Entity(
                    EntityType.valueOf(entity.getType()),
                    entity.getName(),
                    entity.getMentionCount(),
                    Optional.empty()))
        .toList();
  }

  private static RowType<?> type(SpecificRecord row) {
    return Stream.of(RowType.ARTICLE, RowType.DUPLICATE, RowType.REJECTION)
        .filter(type -> type.schema().equals(row.getSchema()))
        .findFirst()
        .orElseThrow();
  }

  private SeekableByteChannel written(Format format, SpecificRecord... rows) throws IOException {
    Path file = folder.resolve("rows");
    try (OutputStream out = Files.newOutputStream(file);
        RowFileWriter writer = type(rows[0]).write(format, out, rows.length)) {
      for (SpecificRecord row : rows) {
        writer.write(row);
      }
    }
    return Files.newByteChannel(file);
  }
}
