package dev.dateline.pipeline;

import dev.dateline.source.container.CaptureRule;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.entity.TaggerSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings that decide what rows are made, as the user gave them.
 *
 * @param earliest earliest day of publication that is accepted
 * @param latest latest day of publication that is accepted
 * @param encoding charset of all input
 * @param captured when pages were fetched that do not state it
 * @param minDateConfidence least confidence of a date that the text itself gives
 * @param boilerplate lines that sources repeat
 * @param aliases names that mean the same, beside the built-in ones
 * @param models entity models of the user's by language
 * @param cleaner line weights of the user's, instead of the built-in ones
 * @param fields which fields of records are read, and as what
 * @param stories whether to decide which articles tell the same story
 */
public record DecisionSettings(
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Optional<String> encoding,
    Optional<CaptureRule> captured,
    Optional<Double> minDateConfidence,
    Optional<ListFile> boilerplate,
    Optional<ListFile> aliases,
    SortedMap<String, TaggerSettings.ModelBytes> models,
    Optional<ListFile> cleaner,
    Optional<String> fields,
    boolean stories) {

  /**
   * How far past the day of the launch a paper may be dated: time zones, and papers of tomorrow.
   */
  private static final int DAYS_AHEAD = 2;

  /**
   * Puts the fields in one form.
   *
   * @throws UsageException when they can't be read
   */
  public DecisionSettings {
    models = new TreeMap<>(models);
    try {
      fields = fields.map(named -> ReadSettings.detecting().withFields(named).fields());
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /** No option was given. */
  public static DecisionSettings defaults() {
    return new DecisionSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** The settings by the names of their options, as far as they were given. */
  public SortedMap<String, String> byOption() {
    SortedMap<String, String> named = new TreeMap<>();
    earliest.ifPresent(day -> named.put("--earliest", day.toString()));
    latest.ifPresent(day -> named.put("--latest", day.toString()));
    encoding.ifPresent(charset -> named.put("--encoding", charset));
    captured.ifPresent(rule -> named.put("--captured", rule.written()));
    minDateConfidence.ifPresent(least -> named.put("--min-date-confidence", least.toString()));
    boilerplate.ifPresent(list -> named.put("--boilerplate", "SHA-256 " + list.sha256()));
    aliases.ifPresent(list -> named.put("--aliases", "SHA-256 " + list.sha256()));
    if (!models.isEmpty()) {
      named.put(
          "--model",
          models.entrySet().stream()
              .map(model -> model.getKey() + "=SHA-256 " + model.getValue().sha256())
              .collect(Collectors.joining(", ")));
    }
    cleaner.ifPresent(list -> named.put("--cleaner", "SHA-256 " + list.sha256()));
    fields.ifPresent(pairs -> named.put("--fields", pairs));
    if (!stories) {
      named.put("--no-stories", "true");
    }
    return named;
  }

  /** The settings of the tagger. */
  public TaggerSettings tagging() {
    return new TaggerSettings(aliases.map(ListFile::lines).orElse(List.of()), models);
  }

  /** The settings of the reader. */
  public ReadSettings reading() {
    return encoding
        .map(ReadSettings::in)
        .orElseGet(ReadSettings::detecting)
        .with(captured.orElseGet(CaptureRule::none))
        .withFields(fields.orElse(""));
  }

  /**
   * The settings of the editor.
   *
   * @param launchDay the day of the run's first launch
   */
  public EditorSettings editing(LocalDate launchDay) {
    return new EditorSettings(
        earliest.orElse(EditorSettings.DEFAULT_EARLIEST),
        latest.orElse(launchDay.plusDays(DAYS_AHEAD)),
        minDateConfidence.orElse(EditorSettings.DEFAULT_MIN_DATE_CONFIDENCE),
        boilerplate.map(ListFile::lines).orElse(List.of()),
        cleaner.map(ListFile::lines).orElse(List.of()));
  }
}
