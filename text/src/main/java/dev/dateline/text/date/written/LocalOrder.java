package dev.dateline.text.date.written;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import dev.dateline.article.Metadata.NumberOrder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The order of day and month in countries and languages, from CLDR. Thread-safe. */
public final class LocalOrder {

  private static final String ENGLISH = "eng";

  /** Country domains that are in use worldwide. */
  private static final Set<String> EVERYBODYS =
      Set.of("io", "tv", "me", "co", "ai", "ly", "fm", "cc", "ws", "to", "gg", "sh", "nu", "eu");

  private static final Map<String, Optional<NumberOrder>> BY_LOCALE = new ConcurrentHashMap<>();

  private LocalOrder() {}

  /** The order in the country of a site, by its top-level domain or a part of its path. */
  public static Optional<NumberOrder> ofSite(String url, Optional<String> language) {
    return region(url.toLowerCase(Locale.ROOT))
        .flatMap(region -> ofLocale(language.orElse(ENGLISH), region));
  }

  /** The order that a language has in all countries; empty for English. */
  public static Optional<NumberOrder> ofLanguage(Optional<String> language) {
    return language.filter(code -> !code.equals(ENGLISH)).flatMap(code -> ofLocale(code, ""));
  }

  /** The order of a language in a country, as in {@code en-GB}; none where no country is named. */
  public static Optional<NumberOrder> ofTag(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag.strip().replace('_', '-'));
    return locale.getCountry().isEmpty()
        ? Optional.empty()
        : ofLocale(locale.getISO3Language(), locale.getCountry());
  }

  private static Optional<NumberOrder> ofLocale(String language, String region) {
    return BY_LOCALE.computeIfAbsent(
        language + "_" + region,
        key -> {
          String pattern =
              DateTimePatternGenerator.getInstance(new ULocale(language, region))
                  .getBestPattern("yMd");
          int day = pattern.indexOf('d');
          int month = pattern.indexOf('M');
          boolean yearFirst = pattern.indexOf('y') < Math.min(day, month);
          if (yearFirst) {
            // Where the year comes first, a date with the year at the end has the order of the
            // neighbouring countries.
            return language.equals(ENGLISH) ? Optional.empty() : Optional.of(NumberOrder.DAY_FIRST);
          }
          return Optional.of(day < month ? NumberOrder.DAY_FIRST : NumberOrder.MONTH_FIRST);
        });
  }

  private static Optional<String> region(String url) {
    int hostStart = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
    int hostEnd = hostStart;
    while (hostEnd < url.length() && "/?#:".indexOf(url.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    Optional<String> inPath = regionInPath(url.substring(hostEnd));
    if (inPath.isPresent()) {
      return inPath;
    }
    String end = url.substring(url.lastIndexOf('.', hostEnd - 1) + 1, hostEnd);
    return switch (end) {
      case "gov", "mil", "edu" -> Optional.of("US");
      case "uk" -> Optional.of("GB");
      default ->
          end.length() == 2 && !EVERYBODYS.contains(end)
              ? Optional.of(end.toUpperCase(Locale.ROOT))
              : Optional.empty();
    };
  }

  /** A part of the path such as {@code en-us} or {@code en_GB}. */
  private static Optional<String> regionInPath(String path) {
    for (String part : path.split("[/?#]", 8)) {
      if (part.length() == 5 && (part.charAt(2) == '-' || part.charAt(2) == '_')) {
        boolean letters = part.replaceAll("[-_]", "").chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (letters) {
          return Optional.of(part.substring(3).toUpperCase(Locale.ROOT));
        }
      }
    }
    return Optional.empty();
  }
}
