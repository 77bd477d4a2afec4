package dev.dateline.learn.entity;

/** Where a name is in its text, as far as that makes it easy or hard to find. */
public enum LineKind {
  /** The name is written in small letters. */
  SMALL_LETTERS("name in small letters"),

  /** Its line has no small letter. */
  CAPITALS("line in capitals"),

  /** Its line is a heading, an entry of a list or a row of a table. */
  SHORT("short line or table"),

  /** Most words of its line begin with a capital. */
  TITLE_CASE("line in title case"),

  /** It begins a sentence. */
  SENTENCE_START("start of a sentence"),

  /** Anywhere else. */
  PROSE("inside a sentence");

  private static final int SHORTEST_PROSE = 8;
  private static final int SHORTEST_COUNTED = 4;

  private final String words;

  LineKind(String words) {
    this.words = words;
  }

  /** The kind in words. */
  public String words() {
    return words;
  }

  /** The kind of the place of a name. */
  static LineKind of(String text, Annotation name) {
    int start = text.lastIndexOf('\n', name.start()) + 1;
    int end = text.indexOf('\n', name.end());
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    String written = text.substring(name.start(), name.end());
    if (written.chars().noneMatch(Character::isUpperCase)) {
      return SMALL_LETTERS;
    }
    if (line.length() > written.length() && line.chars().noneMatch(Character::isLowerCase)) {
      return CAPITALS;
    }
    String[] words = line.split("\\s+");
    if (line.indexOf('\t') >= 0 || (words.length < SHORTEST_PROSE && !endsSentence(line))) {
      return SHORT;
    }
    if (isTitleCase(words)) {
      return TITLE_CASE;
    }
    return startsSentence(text.substring(start, name.start())) ? SENTENCE_START : PROSE;
  }

  private static boolean endsSentence(String line) {
    return ".?!\"\u201D)".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static boolean isTitleCase(String[] words) {
    int large = 0;
    int all = 0;
    for (String word : words) {
      if (word.length() >= SHORTEST_COUNTED && Character.isLetter(word.charAt(0))) {
        all++;
        large += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return all > 2 && large * 5 > all * 4;
  }

  private static boolean startsSentence(String before) {
    int at = before.length() - 1;
    while (at >= 0 && " \"'(\u201C\u2018\u2013\u2014-".indexOf(before.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || ".?!".indexOf(before.charAt(at)) >= 0;
  }
}
