package dev.dateline.cli.inspect;

import dev.dateline.article.Article;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Entity;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Printable;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineExplanation;
import dev.dateline.text.clean.LineRole;
import dev.dateline.text.date.DateExplanation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Shows each document as a page for a person. Everything from a document is escaped. */
public final class PageInspection implements Inspection {

  private static final Pattern LINE_END = Pattern.compile("\\h*\\R\\h*");
  private static final int LINE_SHOWN = 100;
  private static final int CANDIDATES_SHOWN = 12;

  private final PrintWriter out;
  private final Highlighter highlighter;

  /**
   * Prints to the output of a command.
   *
   * @param ansi whether and how it shows colours
   */
  public PageInspection(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.highlighter = new Highlighter(ansi);
  }

  @Override
  public void made(
      Cleaned cleaned, List<LineExplanation> lines, DateExplanation dating, Article article) {
    title(article.source().origin().uri(), article.source().origin().part());
    Decoding decoding = article.source().decoding();
    row("charset", decoding.charset() + " (" + decoding.source() + ")");
    metadata(article.source().metadata());
    dating(dating);
    row(
        "language",
        article.language().code().orElse("unknown")
            + String.format(Locale.ROOT, " (%.3f)", article.language().score()));
    row("flags", article.flags().stream().sorted().map(Enum::name).toList().toString());
    row(
        "content hash",
        article.fingerprint().contentHash() + " (" + article.fingerprint().version() + ")");
    lines(cleaned.headed().source(), lines);
    text(article);
    entities(article.entities());
    out.println();
  }

  @Override
  public void refused(Rejection rejection) {
    title(rejection.origin().uri(), rejection.origin().part());
    row("rejected", rejection.reason() + " (" + rejection.stage() + ")");
    row("detail", Printable.of(rejection.detail()));
    row("evidence", Printable.of(rejection.evidence(), LINE_SHOWN));
    out.println();
  }

  @Override
  public void passedOver(String uri, PassedOver kind) {
    title(uri, 0);
    row("passed over", kind + " (" + kind.words() + ")");
    out.println();
  }

  private void title(String uri, long part) {
    String place = part == 0 ? uri : uri + ", document " + part;
    out.println(highlighter.bold(Printable.of(place)));
  }

  private void row(String name, String value) {
    out.printf(Locale.ROOT, "  %-14s%s%n", name, value);
  }

  /** What is known beside the text, and how. */
  private void metadata(Metadata metadata) {
    metadata.format().ifPresent(format -> row("format", Printable.of(format)));
    if (!metadata.fields().isEmpty()) {
      row("metadata", Printable.of(String.join(", ", metadata.fields())));
    }
    metadata
        .capture()
        .ifPresent(
            seen ->
                row(
                    "captured",
                    seen.time().map(time -> time + "Z").orElse(seen.day().toString())
                        + " ("
                        + seen.source()
                        + ")"));
  }

  private void dating(DateExplanation explanation) {
    Dating dating = explanation.dating();
    row(
        "date",
        dating.published().map(Object::toString).orElse("unknown") + " (" + dating.source() + ")");
    row("", Printable.of(explanation.why()));
    for (DateExplanation.Remark remark :
        explanation.remarks().stream().limit(CANDIDATES_SHOWN).toList()) {
      row(
          "",
          String.format(
              Locale.ROOT,
              "- %-10s %.3f  '%s'  %s",
              remark.day().map(Object::toString).orElse(""),
              remark.confidence(),
              Printable.of(remark.text()),
              Printable.of(remark.words())));
    }
    dating
        .dateline()
        .ifPresent(
            dateline ->
                row(
                    "dateline",
                    Printable.of(
                        dateline.place()
                            + dateline.day().map(day -> ", " + day).orElse("")
                            + dateline.agency().map(agency -> " (" + agency + ")").orElse(""))));
  }

  /** Every line with its fate, how likely it is part of the article, and what weighed most. */
  private void lines(SourceText source, List<LineExplanation> explanations) {
    long removed = explanations.stream().filter(e -> e.line().role() == LineRole.REMOVED).count();
    long joined = explanations.stream().mapToLong(e -> lineEnds(source, e.line())).sum();
    row(
        "lines",
        explanations.size()
            + ", removed "
            + removed
            + (joined > 0 ? ", joined at " + joined + " line ends that only wrap" : ""));
    for (LineExplanation explanation : explanations) {
      CleanLine line = explanation.line();
      boolean gone = line.role() == LineRole.REMOVED;
      out.printf(
          Locale.ROOT,
          "    %s %-18s %.2f  %s%n",
          gone ? "-" : "+",
          gone ? line.rule() : line.role().name(),
          line.probability(),
          Printable.of(onOneLine(source, line), LINE_SHOWN));
      String evidence =
          explanation.evidence().stream()
              .map(e -> String.format(Locale.ROOT, "%s %+.2f", e.feature(), e.weight()))
              .collect(Collectors.joining(", "));
      if (!evidence.isEmpty()) {
        out.println("      " + Printable.of(evidence));
      }
    }
  }

  private static long lineEnds(SourceText source, CleanLine line) {
    return LINE_END.matcher(text(source, line)).results().count();
  }

  /** The line with a slash for each line end that only wraps it. */
  private static String onOneLine(SourceText source, CleanLine line) {
    return LINE_END.matcher(text(source, line).strip()).replaceAll(" / ");
  }

  private static String text(SourceText source, CleanLine line) {
    return source.text().substring(line.start(), line.end());
  }

  private void text(Article article) {
    article
        .content()
        .headline()
        .ifPresent(
            headline ->
                row(
                    "headline",
                    highlighter.names(
                        headline, 0, in(Mention.Field.HEADLINE, article.mentions()))));
    if (!article.content().byline().isEmpty()) {
      row("byline", Printable.of(String.join("; ", article.content().byline())));
    }
    row("body", article.wordCount() + " words");
    out.println();
    int start = 0;
    List<Mention> mentions = in(Mention.Field.BODY, article.mentions());
    String body = article.content().body();
    while (start <= body.length()) {
      int end = body.indexOf('\n', start);
      int stop = end < 0 ? body.length() : end;
      out.println("    " + highlighter.names(body.substring(start, stop), start, mentions));
      out.println();
      start = stop + 1;
    }
  }

  private static List<Mention> in(Mention.Field field, List<Mention> mentions) {
    return mentions.stream().filter(mention -> mention.field() == field).toList();
  }

  private void entities(List<Entity> entities) {
    for (Entity entity : entities) {
      out.printf(
          Locale.ROOT,
          "    %-13s %4d  %s%n",
          entity.type(),
          entity.mentionCount(),
          Printable.of(entity.name()));
    }
  }
}
