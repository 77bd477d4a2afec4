package dev.dateline.text.entity.feature;

/** How a sentence is capitalised. */
enum SentenceStyle {
  /** As prose is. */
  PLAIN,

  /** Most words begin with a capital, as in many headlines. */
  TITLE,

  /** Most words are all capitals. */
  CAPITALS,

  /** No word begins with a capital. */
  SMALL;

  private static final HashedText[] PIECES = {
    HashedText.of("PLAIN"),
    HashedText.of("TITLE"),
    HashedText.of("CAPITALS"),
    HashedText.of("SMALL")
  };

  HashedText piece() {
    return switch (this) {
      case PLAIN -> PIECES[0];
      case TITLE -> PIECES[1];
      case CAPITALS -> PIECES[2];
      case SMALL -> PIECES[3];
    };
  }

  static SentenceStyle of(WordInfo[] words, int from, int to) {
    int lower = 0;
    int capitalized = 0;
    int shouted = 0;
    int small = 0;
    for (int i = from; i < to; i++) {
      lower += words[i].lowerCase && words[i].word.text().length() > 3 ? 1 : 0;
      small += words[i].lowerCase ? 1 : 0;
      capitalized += words[i].capitalized ? 1 : 0;
      shouted += words[i].allCapitals ? 1 : 0;
    }
    if (capitalized == 0 && small > 2) {
      return SMALL;
    }
    if (lower * 4 > capitalized || capitalized < 3) {
      return PLAIN;
    }
    return shouted * 2 > capitalized ? CAPITALS : TITLE;
  }
}
