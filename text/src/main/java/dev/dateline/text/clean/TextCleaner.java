package dev.dateline.text.clean;

import dev.dateline.article.ArticleText;
import dev.dateline.article.Flag;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Removed;
import dev.dateline.article.Stage;
import dev.dateline.text.clean.feature.LineScorer;
import dev.dateline.text.clean.line.BodyWriter;
import dev.dateline.text.clean.line.LineJoins;
import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import dev.dateline.text.clean.wrap.Unwrapper;
import dev.dateline.text.header.Headed;
import dev.dateline.text.page.Page;
import dev.dateline.text.page.evidence.MarkupEvidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the article within the page text.
 *
 * <p>Total: never throws for any text. The date header is not part of the page; a title from the
 * metadata is the headline. Rejects as {@code EMPTY} a document without a visible character, as
 * {@code EMPTY_BODY} one that holds only a date header or only a notice to consent to, and as
 * {@code TOO_LARGE} one of more than {@value #MOST_LINES} non-blank lines. Time and memory are
 * linear in the length of the text. Thread-safe.
 */
public final class TextCleaner {

  /** The most non-blank lines of a document. */
  public static final int MOST_LINES = 200_000;

  /** A line of more characters gets the flag {@code LONG_LINE}. */
  private static final int LONGEST_PARAGRAPH = 20_000;

  private static final String REPEATED_BLOCK = "REPEATED_BLOCK";

  private final LineScorer texts;
  private final LineScorer pages;
  private final BoilerplateList boilerplate;

  private TextCleaner(LineScorer texts, LineScorer pages, BoilerplateList boilerplate) {
    this.texts = texts;
    this.pages = pages;
    this.boilerplate = boilerplate;
  }

  /** A cleaner that also removes the lines of a boilerplate list. */
  public static TextCleaner with(BoilerplateList boilerplate) {
    return new TextCleaner(LineScorer.builtIn(), LineScorer.forPages(), boilerplate);
  }

  /**
   * A cleaner with custom weights for texts and pages.
   *
   * @param lineWeights lines of a feature's name, a tab and its weight, as {@code train-cleaner}
   *     writes them; empty for the built-in weights
   * @throws IllegalArgumentException on a line of another form
   */
  public static TextCleaner with(BoilerplateList boilerplate, List<String> lineWeights) {
    if (lineWeights.isEmpty()) {
      return with(boilerplate);
    }
    LineScorer scorer = new LineScorer(LineScorer.parse(lineWeights));
    return new TextCleaner(scorer, scorer, boilerplate);
  }

  /**
   * Checks lines of weights.
   *
   * @throws IllegalArgumentException on a line of another form, or when there are none
   */
  public static void checkWeights(List<String> lineWeights) {
    if (LineScorer.parse(lineWeights).isEmpty()) {
      throw new IllegalArgumentException(
          "no weights. Expected lines of a name, a tab and a number, as train-cleaner writes them.");
    }
  }

  /** A cleaner with custom weights, by the names of the features. */
  public static TextCleaner weighing(Map<String, Double> weights) {
    LineScorer scorer = new LineScorer(weights);
    return new TextCleaner(scorer, scorer, BoilerplateList.empty());
  }

  /** The cleaner with the built-in weights. */
  public static TextCleaner create() {
    return with(BoilerplateList.empty());
  }

  /** Cleans a document of bare text, or rejects it. */
  public Outcome<Cleaned> clean(Headed headed) {
    return clean(headed, Optional.empty());
  }

  /** Cleans an HTML page, or rejects it. */
  public Outcome<Cleaned> clean(Page page) {
    return clean(new Headed(page.text(), Optional.empty()), page);
  }

  /** Cleans an HTML page whose head was parsed, or rejects it. */
  public Outcome<Cleaned> clean(Headed headed, Page page) {
    return clean(headed, Optional.of(page));
  }

  private Outcome<Cleaned> clean(Headed headed, Optional<Page> page) {
    LineNormalizer normalizer = new LineNormalizer();
    PageLines lines = read(headed, page, normalizer);
    if (lines.size() > MOST_LINES) {
      String detail = "more than " + MOST_LINES + " lines. Split the document.";
      return rejected(headed, Reason.TOO_LARGE, detail);
    }
    if (lines.size() == 0) {
      return headed.hasHead()
          ? rejected(headed, Reason.EMPTY_BODY, "no text is left beside the date header")
          : rejected(headed, Reason.EMPTY, "no visible character");
    }
    Selected selected = selectArticle(headed, page, lines);
    Optional<String> notice = AccessNotice.of(selected.selection().page());
    if (notice.isPresent()) {
      return rejected(headed, Reason.EMPTY_BODY, "the page holds nothing but " + notice.get());
    }
    return Outcome.kept(assemble(headed, page, selected, normalizer));
  }

  /**
   * Explains why each line of a document of bare text was kept or removed; empty for a rejected
   * document.
   *
   * @param most the largest number of features per line
   */
  public List<LineExplanation> explain(Headed headed, int most) {
    return explain(headed, Optional.empty(), most);
  }

  /** Explains the same for an HTML page. */
  public List<LineExplanation> explain(Headed headed, Page page, int most) {
    return explain(headed, Optional.of(page), most);
  }

  private List<LineExplanation> explain(Headed headed, Optional<Page> page, int most) {
    PageLines all = read(headed, page, new LineNormalizer());
    if (all.size() == 0 || all.size() > MOST_LINES) {
      return List.of();
    }
    Selected selected = selectArticle(headed, page, all);
    BitSet repeated = selected.repeated();
    Selection selection = selected.selection();
    if (AccessNotice.of(selection.page()).isPresent()) {
      return List.of();
    }
    Verdicts verdicts = new Verdicts(selected.lines(), selection, title(headed), page);
    List<LineExplanation> explanations = new ArrayList<>(all.size());
    for (int i = 0, line = 0; i < all.size(); i++) {
      if (repeated.get(i)) {
        explanations.add(new LineExplanation(repeated(all, i), List.of()));
      } else {
        explanations.add(new LineExplanation(verdicts.of(line), evidence(selection, line, most)));
        line++;
      }
    }
    return explanations;
  }

  private List<LineExplanation.Evidence> evidence(Selection selection, int line, int most) {
    LineScorer scorer = selection.page().hasMarkup() ? pages : texts;
    return scorer.explain(selection.page(), line, most).stream()
        .map(weighed -> new LineExplanation.Evidence(weighed.feature(), weighed.weight()))
        .toList();
  }

  private static CleanLine repeated(PageLines all, int line) {
    return new CleanLine(all.start(line), all.end(line), LineRole.REMOVED, REPEATED_BLOCK, 0);
  }

  private Selection select(Headed headed, Optional<Page> page, PageLines lines) {
    LineScorer scorer = page.isPresent() ? pages : texts;
    Optional<MarkupEvidence> markup = page.map(Page::evidence);
    if (boilerplate.isEmpty()) {
      return Selection.of(lines, markup, scorer, line -> false);
    }
    String source = BoilerplateList.sourceOf(headed.source());
    return Selection.of(lines, markup, scorer, line -> boilerplate.has(source, lines.text(line)));
  }

  /**
   * The lines of a document, unwrapped; an HTML page is only unwrapped if its text is preformatted.
   */
  private static PageLines read(Headed headed, Optional<Page> page, LineNormalizer normalizer) {
    String text = headed.source().text();
    int start = headed.cutStart();
    int end = headed.cutEnd();
    return page.isPresent() && !page.get().rendered().preformatted()
        ? PageLines.of(text, start, end, MOST_LINES, normalizer, LineJoins.NONE)
        : Unwrapper.read(text, start, end, MOST_LINES, normalizer);
  }

  private static Outcome<Cleaned> rejected(Headed headed, Reason reason, String detail) {
    return Outcome.rejected(Rejection.of(headed.source(), Stage.CLEAN, reason, detail));
  }

  private static Optional<String> title(Headed headed) {
    return headed
        .source()
        .metadata()
        .title()
        .map(title -> new LineNormalizer().normalize(title, 0, title.length()))
        .filter(title -> !title.isEmpty());
  }

  /**
   * The lines of a document, the lines without repeated blocks, and which of these are the article.
   */
  private record Selected(PageLines all, BitSet repeated, PageLines lines, Selection selection) {}

  private Selected selectArticle(Headed headed, Optional<Page> page, PageLines all) {
    BitSet repeated = RepeatedBlocks.in(all);
    PageLines lines = repeated.isEmpty() ? all : all.without(repeated);
    return new Selected(all, repeated, lines, select(headed, page, lines));
  }

  private Cleaned assemble(
      Headed headed, Optional<Page> page, Selected selected, LineNormalizer normalizer) {
    PageLines all = selected.all();
    PageLines lines = selected.lines();
    BitSet repeated = selected.repeated();
    Selection selection = selected.selection();
    Optional<String> title = title(headed);
    Verdicts verdicts = new Verdicts(lines, selection, title, page);
    ProseTally prose = new ProseTally(lines, selection.page());
    BodyWriter body = new BodyWriter(lines, normalizer);
    List<CleanLine> fates = new ArrayList<>(all.size());
    Map<String, Removed.ByRule> removed = new TreeMap<>();
    for (int i = 0, line = 0; i < all.size(); i++) {
      CleanLine fate = repeated.get(i) ? repeated(all, i) : verdicts.of(line);
      fates.add(fate);
      if (fate.role() == LineRole.BODY) {
        body.add(line);
      } else if (fate.role() == LineRole.REMOVED) {
        Removed.ByRule one = new Removed.ByRule(fate.rule(), 1, fate.end() - fate.start());
        removed.merge(fate.rule(), one, TextCleaner::sum);
      }
      if (!repeated.get(i)) {
        prose.add(line++, fate.role());
      }
    }
    Optional<String> headline =
        title.or(() -> Optional.of(verdicts.headline()).filter(i -> i >= 0).map(lines::text));
    ArticleText content =
        new ArticleText(
            headline,
            byline(headed, verdicts),
            body.body(),
            body.spans(),
            new Removed(List.copyOf(removed.values())));
    return new Cleaned(headed, content, fates, flags(all, repeated, prose, normalizer), page);
  }

  /** The authors from the metadata, else those credited in the text. */
  private static List<String> byline(Headed headed, Verdicts verdicts) {
    List<String> stated = headed.source().metadata().authors();
    return stated.isEmpty() ? verdicts.byline() : stated;
  }

  private static Set<Flag> flags(
      PageLines lines, BitSet repeated, ProseTally prose, LineNormalizer normalizer) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(normalizer.flags());
    if (prose.isMostlyRemoved()) {
      flags.add(Flag.MOSTLY_REMOVED);
    }
    if (lines.isJoined()) {
      flags.add(Flag.UNWRAPPED);
    }
    if (!repeated.isEmpty()) {
      flags.add(Flag.REPEATED_BLOCKS);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.length(i) > LONGEST_PARAGRAPH) {
        flags.add(Flag.LONG_LINE);
      }
    }
    return flags;
  }

  private static Removed.ByRule sum(Removed.ByRule a, Removed.ByRule b) {
    return new Removed.ByRule(a.rule(), a.lines() + b.lines(), a.chars() + b.chars());
  }
}
