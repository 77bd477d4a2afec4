package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins the tokens of an annotated corpus to running text. */
final class TextJoiner {

  private static final Set<String> CLOSING =
      Set.of(
          ",",
          ".",
          ";",
          ":",
          "?",
          "!",
          "%",
          ")",
          "]",
          "}",
          "'s",
          "\u2019s",
          "n't",
          "n\u2019t",
          "'re",
          "'ve",
          "'ll",
          "'d",
          "'m",
          "\u2019re",
          "\u2019ve",
          "\u2019ll",
          "\u2019d",
          "\u2019m",
          "\u201D",
          "...",
          "\u2026");
  private static final Set<String> OPENING =
      Set.of("(", "[", "{", "$", "\u00A3", "\u20AC", "\u201C", "#");

  private final StringBuilder text = new StringBuilder();
  private final List<Annotation> names = new ArrayList<>();
  private boolean open = true;
  private boolean quoted;
  private String type;
  private int nameStart = -1;

  /** Adds a token. */
  void token(String token) {
    boolean straight = token.equals("\"") || token.equals("''") || token.equals("``");
    boolean closesQuote = straight && quoted;
    if (!open && !CLOSING.contains(token) && !closesQuote) {
      text.append(' ');
    }
    if (nameStart == -2) {
      nameStart = text.length();
    }
    text.append(straight ? "\"" : token);
    open = OPENING.contains(token) || (straight && !quoted);
    quoted ^= straight;
  }

  /** Begins a name with the next token. */
  void startName(String typeOfName) {
    type = typeOfName;
    nameStart = -2;
  }

  /** Ends the name after the last token. */
  void endName() {
    if (nameStart >= 0) {
      names.add(new Annotation(type, nameStart, text.length()));
    }
    nameStart = -1;
  }

  boolean inName() {
    return nameStart != -1;
  }

  /** Ends a sentence; one without a closing mark, such as a headline, ends its line. */
  void endSentence() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      char last = text.charAt(text.length() - 1);
      boolean closed = ".?!\"\u201D)\u2026".indexOf(last) >= 0;
      text.append(closed ? ' ' : '\n');
    }
    open = true;
    quoted = false;
  }

  /** The document; do not use the joiner afterwards. */
  AnnotatedText toText(String id) {
    return new AnnotatedText(id, text.toString(), names);
  }

  boolean isEmpty() {
    return text.length() == 0;
  }
}
