package dev.dateline.text.clean;

import java.util.Locale;
import java.util.Set;

/** Knows the lines that are never part of an article, whatever surrounds them. */
final class PlainRules {

  /** The rule of lines without a letter or digit. */
  static final String NO_WORDS = "NO_WORDS";

  /** The rule of lines that only a web page says. */
  static final String PAGE_FURNITURE = "PAGE_FURNITURE";

  private static final int LONGEST = 40;

  private static final Set<String> FURNITURE =
      Set.of(
          "skip to main content",
          "skip to content",
          "latest news",
          "share this post",
          "share this article",
          "share this",
          "share this story",
          "followed unfollow",
          "published: updated:",
          "advertisement",
          "read more",
          "also read",
          "sign in",
          "log in",
          "subscribe",
          "sign up",
          "cookie policy",
          "privacy policy",
          "terms of use",
          "contact us",
          "about us",
          "comments",
          "before you go",
          "explore more",
          "editor's choice",
          "top content",
          "all rights reserved");

  private PlainRules() {}

  /** The rule that removes a line, or an empty string. */
  static String ruleFor(String line) {
    if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return NO_WORDS;
    }
    return line.length() <= LONGEST && FURNITURE.contains(line.toLowerCase(Locale.ROOT))
        ? PAGE_FURNITURE
        : "";
  }
}
