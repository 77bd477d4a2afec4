package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.cli.Dateline;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.fixtures.CommandResult;
import dev.dateline.source.container.warc.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the whole program on web archives. */
@Timeout(300)
class WarcRunTest {

  private static final String STORY =
      """
      date 2021-08-04
      The harbour council met on Tuesday and voted for the new quay.
      Work begins in March, said Anna Lindqvist, and the fishermen will move north.
      """;

  @TempDir private Path folder;

  private static Archives archive() {
    return new Archives()
        .record("warcinfo", "", "application/warc-fields", new byte[] {'x'})
        .page("https://news.example/quay", STORY)
        .response("https://news.example/logo", "200 OK", "image/png", new byte[] {1})
        .page("https://news.example/feed", "<rss><channel>x</channel></rss>")
        .page("https://other.example/quay", STORY)
        .page("https://news.example/ferry", STORY.replace("quay", "ferry"));
  }

  private PublishedRun run(byte[] stored) throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.write(input.resolve("news.warc.gz"), stored);
    return PublishedRun.into(folder.resolve("out"), List.of("--input=" + input));
  }

  @Test
  void everyRecordIsADocumentOrPassedOver() throws IOException {
    PublishedRun run = run(archive().gzip());

    Manifest manifest = run.manifest();
    assertThat(manifest.books().balances()).isTrue();
    assertThat(manifest.books().read()).isEqualTo(4);
    assertThat(manifest.books().rejected()).isEqualTo(Map.of(Reason.UNSUPPORTED_FORMAT, 1L));
    assertThat(manifest.books().allDuplicates()).isEqualTo(1);
    assertThat(manifest.input().passedOver())
        .isEqualTo(Map.of(PassedOver.ARCHIVE_METADATA, 1L, PassedOver.IMAGE, 1L));
    ObjectNode quay =
        run.rows(Table.ARTICLES).stream()
            .filter(row -> row.get("url").asText().equals("https://news.example/quay"))
            .findFirst()
            .orElseThrow();
    assertThat(quay.get("source_part").asLong()).isEqualTo(2);
    assertThat(quay.get("captured").asText()).contains("2021-08-04T22:15:30");
    assertThat(quay.get("captured_source").asText()).isEqualTo("ARCHIVE");
    assertThat(quay.get("record_offset").asLong()).isPositive();
    assertThat(quay.get("source_offset").asLong())
        .isGreaterThan(quay.get("record_offset").asLong());
    assertThat(run.rows(Table.DUPLICATES).get(0).get("record_offset").asLong()).isPositive();
    assertThat(run.rows(Table.REJECTED).get(0).get("record_offset").asLong()).isPositive();
  }

  @Test
  void whatWasKeptOfADamagedArchiveIsACopyAfterItsRepair() throws IOException {
    byte[] whole = archive().gzip();
    PublishedRun damaged = run(Arrays.copyOf(whole, whole.length - 30));
    assertThat(damaged.manifest().books().written()).isEqualTo(1);
    assertThat(damaged.manifest().books().rejected())
        .isEqualTo(Map.of(Reason.UNSUPPORTED_FORMAT, 1L, Reason.BAD_COMPRESSION, 1L));

    Files.write(folder.resolve("in/news.warc.gz"), whole);
    assertThat(
            Dateline.run(
                "run",
                "--input=" + folder.resolve("in"),
                "--output=" + folder.resolve("out"),
                "--run=night-2",
                "--quiet"))
        .isZero();
    Manifest repaired = PublishedRun.allIn(folder.resolve("out")).get(1).manifest();
    assertThat(repaired.books().written()).isEqualTo(1);
    assertThat(repaired.books().allDuplicates()).isEqualTo(2);
  }

  @Test
  void oneRecordCanBeInspected() throws IOException {
    Path file = Files.write(folder.resolve("news.warc.gz"), archive().gzip());

    CommandResult result = CommandResult.of(Dateline::run, List.of("inspect", file + "#6"));

    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("ferry").doesNotContain("feed");
    CommandResult none = CommandResult.of(Dateline::run, List.of("inspect", file + "#60"));
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.error()).contains("#60");
  }
}
