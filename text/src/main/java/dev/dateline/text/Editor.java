package dev.dateline.text;

import dev.dateline.PublicApi;
import dev.dateline.article.Article;
import dev.dateline.article.CandidateKind;
import dev.dateline.article.Dating;
import dev.dateline.article.Flag;
import dev.dateline.article.Language;
import dev.dateline.article.Metadata;
import dev.dateline.article.Outcome;
import dev.dateline.article.Printable;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.BoilerplateList;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineExplanation;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.date.DateChooser;
import dev.dateline.text.date.DateExplanation;
import dev.dateline.text.date.UnweighedDates;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.dedup.FingerprintVersion;
import dev.dateline.text.header.Headed;
import dev.dateline.text.header.HeaderParser;
import dev.dateline.text.language.LanguageDetector;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.PageReader;
import dev.dateline.text.page.metadata.LanguageTags;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an article from a document, or rejects it with a reason: parses the header, cleans, detects
 * the language, decides the date, fingerprints.
 *
 * <p>Total: never throws for any text. Not thread-safe: one per thread.
 */
@PublicApi
public final class Editor {

  /** Name of the cleaning and framing behind the content hash. */
  public static final String FINGERPRINT_VERSION = FingerprintVersion.current().id();

  private static final int LONGEST_UNREADABLE_DATE = 80;

  private final HeaderParser headers;
  private final TextCleaner cleaner;
  private final LanguageDetector languages;
  private final DateChooser dates;
  private final ContentHasher hasher;

  private Editor(EditorSettings settings) {
    headers = HeaderParser.accepting(settings.earliest(), settings.latest());
    cleaner =
        TextCleaner.with(BoilerplateList.parse(settings.boilerplate()), settings.lineWeights());
    languages = LanguageDetector.create();
    dates =
        DateChooser.accepting(settings.earliest(), settings.latest(), settings.minDateConfidence());
    hasher = ContentHasher.current();
  }

  /** An editor with these settings. */
  public static Editor with(EditorSettings settings) {
    return new Editor(settings);
  }

  /** Makes an article without names from a document, or rejects it. */
  public Outcome<Article> edit(SourceText source) {
    return explain(source).article();
  }

  /** Does the same, and returns the cleaned document too. */
  public Edited explain(SourceText source) {
    Outcome<Cleaned> cleaned = clean(source);
    return new Edited(
        cleaned.then(text -> Outcome.kept(article(text))),
        cleaned instanceof Outcome.Kept<Cleaned> kept
            ? Optional.of(kept.value())
            : Optional.empty());
  }

  /**
   * Explains why each line of a cleaned document was kept or removed, with at most this many
   * features per line.
   */
  public List<LineExplanation> explainLines(Cleaned cleaned, int features) {
    return cleaned
        .page()
        .map(page -> cleaner.explain(cleaned.headed(), page, features))
        .orElseGet(() -> cleaner.explain(cleaned.headed(), features));
  }

  /** Explains why a cleaned document has its date, or has none. */
  public DateExplanation explainDate(Cleaned cleaned) {
    return dates.explain(cleaned, language(cleaned));
  }

  /** The dates of a cleaned document before they are weighed. */
  public UnweighedDates unweighedDates(Cleaned cleaned) {
    return dates.unweighed(cleaned, languages.detect(cleaned.content().body()));
  }

  private Outcome<Cleaned> clean(SourceText source) {
    return source.metadata().html() || PageReader.isPage(source.text())
        ? PageReader.read(source).then(this::clean)
        : headers.parse(source).then(cleaner::clean);
  }

  /** Only text before the markup of a page can be a date header. */
  private Outcome<Cleaned> clean(Page page) {
    Outcome<Headed> headed =
        page.beginsWithText()
            ? headers.parse(page.text())
            : Outcome.kept(new Headed(page.text(), Optional.empty()));
    return headed.then(known -> cleaner.clean(known, page));
  }

  private Article article(Cleaned cleaned) {
    String body = cleaned.content().body();
    Language language = language(cleaned);
    Dating dating = dates.choose(cleaned, language);
    SourceText source = cleaned.headed().source();
    return new Article(
        Article.Source.of(withUnreadableDate(source, dating)),
        cleaned.page().map(page -> page.inSource(cleaned.content())).orElse(cleaned.content()),
        cleaned.page().map(page -> page.inSource(dating)).orElse(dating),
        language,
        hasher.fingerprint(body),
        WordCount.count(body),
        List.of(),
        List.of(),
        flags(cleaned, dating, language));
  }

  /** The language of the body; if it is unknown, the language that the page states. */
  private Language language(Cleaned cleaned) {
    Language detected = languages.detect(cleaned.content().body());
    return detected.code().isPresent() || cleaned.page().isEmpty()
        ? detected
        : new Language(
            cleaned.headed().source().metadata().language().flatMap(LanguageTags::code),
            detected.score());
  }

  private static boolean hasUnreadableDate(SourceText source, Dating dating) {
    return source.metadata().date().filter(date -> !date.isBlank()).isPresent()
        && dating.candidates().stream().noneMatch(c -> c.kind() == CandidateKind.METADATA);
  }

  /**
   * The document with the unreadable date added to its metadata fields, so that the row shows it.
   */
  private static SourceText withUnreadableDate(SourceText source, Dating dating) {
    if (!hasUnreadableDate(source, dating)) {
      return source;
    }
    Metadata metadata = source.metadata();
    List<String> fields = new ArrayList<>(metadata.fields());
    fields.add(
        "date_unreadable=" + Printable.of(metadata.date().orElse(""), LONGEST_UNREADABLE_DATE));
    return source.with(metadata.toBuilder().fields(fields).build());
  }

  private static Set<Flag> flags(Cleaned cleaned, Dating dating, Language language) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(cleaned.headed().source().flags());
    flags.addAll(cleaned.flags());
    if (dating.published().isEmpty()) {
      flags.add(Flag.NO_DATE);
    }
    if (hasUnreadableDate(cleaned.headed().source(), dating)) {
      flags.add(Flag.DATE_UNREADABLE);
    }
    if (dating.conflict()) {
      flags.add(Flag.DATE_CONFLICT);
    }
    if (language.code().isEmpty()) {
      flags.add(Flag.LANGUAGE_UNKNOWN);
    }
    return flags;
  }
}
