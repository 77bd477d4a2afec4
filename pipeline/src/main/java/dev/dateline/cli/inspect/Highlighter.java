package dev.dateline.cli.inspect;

import dev.dateline.article.EntityType;
import dev.dateline.article.Mention;
import dev.dateline.article.Printable;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Marks names in a text: in colours where there are some, else with what they name. */
final class Highlighter {

  private final Ansi ansi;

  Highlighter(Ansi ansi) {
    this.ansi = ansi;
  }

  /** A text in bold, where that can be shown. */
  String bold(String text) {
    return styled(Style.bold, text);
  }

  /**
   * A part of a field with the names in it marked; all of it is escaped.
   *
   * @param start where the part begins in the field
   * @param mentions in the field, in their order; those that are not wholly in the part are left
   *     out
   */
  String names(String part, int start, List<Mention> mentions) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (Mention mention : mentions) {
      if (mention.start() >= start && mention.end() <= start + part.length()) {
        shown.append(Printable.of(part.substring(from, mention.start() - start)));
        shown.append(name(mention));
        from = mention.end() - start;
      }
    }
    return shown.append(Printable.of(part.substring(from))).toString();
  }

  private String name(Mention mention) {
    String name = Printable.of(mention.text());
    return ansi.enabled()
        ? styled(colour(mention.type()), name)
        : "[" + name + "|" + mention.type() + "]";
  }

  private static IStyle colour(EntityType type) {
    return switch (type) {
      case PERSON -> Style.fg_green;
      case ORGANIZATION -> Style.fg_yellow;
      case LOCATION -> Style.fg_cyan;
    };
  }

  private String styled(IStyle style, String text) {
    return ansi.enabled() ? style.on() + text + style.off() : text;
  }
}
