package dev.dateline.text.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Extracts the names from a credit in metadata, such as {@code By Ana Ruiz and Li Wei}. */
final class AuthorNames {

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:written by|reported by|by|von|par|por|da|di|door|av|af|od|text:)[\\s:]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;|/\\u3001\\uFF0C]\\s*(?:and\\s+|und\\s+|et\\s+|y\\s+)?"
              + "|\\s+(?:and|und|et|y|e|en|och|og|&)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_CREDIT = 400;

  private AuthorNames() {}

  static List<String> of(String credit) {
    Optional<String> plain = MetadataText.plain(credit).filter(c -> c.length() <= LONGEST_CREDIT);
    List<String> names = new ArrayList<>();
    if (plain.isEmpty() || isAddress(plain.get())) {
      return names;
    }
    for (String part : BETWEEN.split(LEAD.matcher(plain.get()).replaceFirst(""), -1)) {
      String name = LEAD.matcher(part).replaceFirst("").strip();
      if (isName(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("://")
        || lower.startsWith("www.")
        || lower.startsWith("/")
        || lower.startsWith("@");
  }

  private static boolean isName(String name) {
    return name.length() >= 2
        && name.length() <= LONGEST_NAME
        && name.codePoints().anyMatch(Character::isLetter)
        && !name.toLowerCase(Locale.ROOT).matches("null|none|admin|undefined|author|unknown|n/a")
        && !name.contains("@");
  }
}
