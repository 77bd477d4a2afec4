package dev.dateline.text;

import dev.dateline.article.Article;
import dev.dateline.article.Dating;
import dev.dateline.article.Flag;
import dev.dateline.article.Language;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.BoilerplateList;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineExplanation;
import dev.dateline.text.clean.TextCleaner;
import dev.dateline.text.date.DateExplanation;
import dev.dateline.text.date.DateSettler;
import dev.dateline.text.date.Surroundings;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.header.HeaderParser;
import dev.dateline.text.language.LanguageDetector;
import dev.dateline.text.page.PageReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an article of a document, or refuses it by name: takes the header off, cleans, tells the
 * language, settles the date, fingerprints.
 *
 * <p>Total: never throws for any text. Not thread-safe: one per thread.
 */
public final class Editor {

  /** Name of the cleaning and framing behind the content hash. */
  public static final String FINGERPRINT_VERSION = "body-2";

  private final HeaderParser headers;
  private final TextCleaner cleaner;
  private final LanguageDetector languages;
  private final DateSettler dates;
  private final ContentHasher hasher;

  private Editor(EditorSettings settings) {
    headers = HeaderParser.accepting(settings.earliest(), settings.latest());
    cleaner = TextCleaner.with(BoilerplateList.parse(settings.boilerplate()));
    languages = LanguageDetector.create();
    dates =
        DateSettler.accepting(settings.earliest(), settings.latest(), settings.minDateConfidence());
    hasher = ContentHasher.under(FINGERPRINT_VERSION);
  }

  /** An editor with these settings. */
  public static Editor with(EditorSettings settings) {
    return new Editor(settings);
  }

  /** Makes an article without names of a document, or refuses it. */
  public Outcome<Article> edit(SourceText source) {
    return explain(source).article();
  }

  /** The same of a document about which something is known from outside it. */
  public Outcome<Article> edit(SourceText source, Surroundings known) {
    return clean(source).then(text -> Outcome.kept(settle(text, known)));
  }

  /** The same of a document that is known to be an HTML page. */
  public Outcome<Article> editPage(SourceText source) {
    return editPage(source, Surroundings.none());
  }

  /** The same of an HTML page about which something is known from outside it. */
  public Outcome<Article> editPage(SourceText source, Surroundings known) {
    return PageReader.read(source)
        .then(cleaner::clean)
        .then(text -> Outcome.kept(settle(text, known)));
  }

  /** The same, with what was seen on the way. */
  public Edited explain(SourceText source) {
    Outcome<Cleaned> cleaned = clean(source);
    return new Edited(
        cleaned.then(text -> Outcome.kept(settle(text, Surroundings.none()))),
        cleaned instanceof Outcome.Kept<Cleaned> kept
            ? Optional.of(kept.value())
            : Optional.empty());
  }

  /** Why each line of a cleaned document met its fate, with so many features of each at most. */
  public List<LineExplanation> explainLines(Cleaned cleaned, int features) {
    return cleaned
        .page()
        .map(page -> cleaner.explain(page, features))
        .orElseGet(() -> cleaner.explain(cleaned.headed(), features));
  }

  /** Why a cleaned document has its date, or has none. */
  public DateExplanation explainDate(Cleaned cleaned) {
    return dates.explain(cleaned, language(cleaned), Surroundings.none());
  }

  private Outcome<Cleaned> clean(SourceText source) {
    return PageReader.isPage(source.text())
        ? PageReader.read(source).then(cleaner::clean)
        : headers.parse(source).then(cleaner::clean);
  }

  private Article settle(Cleaned cleaned, Surroundings known) {
    String body = cleaned.content().body();
    Language language = language(cleaned);
    Dating dating = dates.settle(cleaned, language, known);
    SourceText source = cleaned.headed().source();
    return new Article(
        Article.Source.of(source),
        cleaned.page().map(page -> page.inSource(cleaned.content())).orElse(cleaned.content()),
        cleaned.page().map(page -> page.inSource(dating)).orElse(dating),
        language,
        hasher.fingerprint(body),
        WordCount.count(body),
        List.of(),
        List.of(),
        flags(cleaned, dating, language));
  }

  /** The language of the body; where that can't be told, the one that the page names. */
  private Language language(Cleaned cleaned) {
    Language told = languages.detect(cleaned.content().body());
    return told.code().isPresent() || cleaned.page().isEmpty()
        ? told
        : new Language(cleaned.page().get().metadata().hints().language(), told.score());
  }

  private static Set<Flag> flags(Cleaned cleaned, Dating dating, Language language) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(cleaned.headed().source().flags());
    flags.addAll(cleaned.flags());
    if (dating.published().isEmpty()) {
      flags.add(Flag.NO_DATE);
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
