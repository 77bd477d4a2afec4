package dev.dateline.cli.console;

import dev.dateline.cli.console.JsonLines.Level;
import dev.dateline.dataset.manifest.Books;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.pipeline.LaunchResult;
import dev.dateline.pipeline.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes JSON; docs/OPERATIONS.md lists the events and their fields. */
final class JsonStatusLog implements StatusLog {

  private static final double SECONDS_BETWEEN_LINES = 10;
  private static final double THOUSAND = 1e3;

  private final JsonLines lines;
  private double next = SECONDS_BETWEEN_LINES;

  JsonStatusLog(JsonLines lines) {
    this.lines = lines;
  }

  @Override
  public void progress(Progress progress) {
    if (progress.seconds() < next) {
      return;
    }
    next = progress.seconds() + SECONDS_BETWEEN_LINES;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", progress.step().name().toLowerCase(Locale.ROOT));
    fields.put("seconds", rounded(progress.seconds()));
    fields.put("files_listed", progress.listed());
    fields.put("documents", progress.documents());
    fields.put("documents_per_second", rounded(progress.documentsPerSecond()));
    fields.put("bytes", progress.bytes());
    fields.put("total_bytes", progress.totalBytes());
    fields.put("tagged", progress.tagged());
    fields.put("written", progress.written());
    lines.event(Level.INFO, "progress", fields);
  }

  @Override
  public void endProgress() {}

  @Override
  public void notice(String notice) {
    lines.event(Level.WARNING, "notice", Map.of("message", notice));
  }

  @Override
  public void interrupted(Optional<String> run, String words) {
    Map<String, Object> fields = new LinkedHashMap<>();
    run.ifPresent(id -> fields.put("run", id));
    fields.put("message", words);
    lines.event(Level.WARNING, "interrupted", fields);
  }

  @Override
  public void failure(List<String> words, ExitCode code) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("message", String.join("\n", words));
    fields.put("exit_code", code.code());
    lines.event(Level.ERROR, "failed", fields);
  }

  @Override
  public void published(LaunchResult.Published published) {
    Manifest manifest = published.manifest();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", manifest.run());
    fields.put("folder", Layout.run(manifest.run()));
    fields.put("seconds", rounded(published.seconds()));
    fields.put("bytes", manifest.bytes());
    fields.put("files_unchanged", manifest.input().unchanged());
    fields.put("files_excluded", manifest.input().excluded());
    fields.put("passed_over", byName(manifest.input().passedOver()));
    fields.put("books", books(manifest.books()));
    lines.event(Level.INFO, "published", fields);
    if (published.isNothingNew()) {
      Map<String, Object> quiet = new LinkedHashMap<>();
      quiet.put("run", manifest.run());
      quiet.put("files_unchanged", manifest.input().unchanged());
      lines.event(Level.INFO, "nothing_new", quiet);
    }
  }

  @Override
  public void published(LaunchResult.AlreadyPublished published) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", published.manifest().run());
    fields.put("books", books(published.manifest().books()));
    lines.event(Level.INFO, "already_published", fields);
  }

  @Override
  public void held(LaunchResult.Held held) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reasons", held.reasons());
    fields.put("exit_code", ExitCode.HELD.code());
    fields.put("books", books(held.result().books()));
    lines.event(Level.WARNING, "held", fields);
  }

  @Override
  public void detached(LaunchResult.Detached detached) {
    lines.event(Level.INFO, "detached", Map.of("run", detached.run()));
  }

  private static Map<String, Object> books(Books books) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("read", books.read());
    fields.put("written", books.written());
    fields.put("undated", books.undated());
    fields.put("dates", books.dates().size());
    if (!books.dates().isEmpty()) {
      fields.put("first_date", books.dates().firstKey().toString());
      fields.put("last_date", books.dates().lastKey().toString());
    }
    fields.put("duplicates", books.allDuplicates());
    fields.put("duplicates_by_kind", byName(books.duplicates()));
    fields.put("rejected", books.allRejected());
    fields.put("rejected_by_reason", byName(books.rejected()));
    return fields;
  }

  private static Map<String, Long> byName(Map<? extends Enum<?>, Long> counts) {
    Map<String, Long> byName = new LinkedHashMap<>();
    counts.forEach(
        (kind, count) -> {
          if (count > 0) {
            byName.put(kind.name(), count);
          }
        });
    return byName;
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
