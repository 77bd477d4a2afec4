package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.Lexicon;
import dev.dateline.text.entity.name.WrittenName;
import dev.dateline.text.entity.token.Tokens;
import dev.dateline.text.resource.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Corrects the names found by the model: removes ships, currencies, files, single titles and
 * ordinary words, splits a country's initials at the end of a sentence from the person at the start
 * of the next, and recognises a place in front of a surname as a given name.
 *
 * <p>Applies to people, organizations and places only; other types are unchanged. Immutable.
 */
final class SpanRules {

  private static final WordLists LISTS = WordLists.of(SpanRules.class, "span-words.txt");
  private static final Set<String> SHIPS = LISTS.list("ships");
  private static final Set<String> SHIP_PREFIXES = LISTS.list("ship-prefixes");
  private static final Set<String> TITLES = LISTS.list("titles-alone");
  private static final Set<String> DEGREES = LISTS.list("degrees");
  private static final Set<String> STATES = LISTS.list("state-initials");
  private static final Set<String> FILES = LISTS.list("file-endings");
  private static final Set<String> KEYWORDS = LISTS.list("place-words");

  /** Words of a ship's name before the part that was found; a line in capitals has no end. */
  private static final int MOST_WORDS = 6;

  private final int person;
  private final int organization;
  private final int location;
  private final Lexicon lexicon;

  SpanRules(Outcomes outcomes, Lexicon lexicon) {
    person = outcomes.types().indexOf("PERSON");
    organization = outcomes.types().indexOf("ORGANIZATION");
    location = outcomes.types().indexOf("LOCATION");
    this.lexicon = lexicon;
  }

  /** The corrected names of a text. */
  List<TypedSpan> apply(Tokens tokens, List<TypedSpan> found) {
    List<TypedSpan> left = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      TypedSpan span = found.get(i);
      boolean known =
          span.type() == person || span.type() == organization || span.type() == location;
      if (!known) {
        left.add(span);
      } else if (!isShip(tokens, span) && !isNoName(tokens, span)) {
        int free = i + 1 < found.size() ? found.get(i + 1).start() : tokens.count();
        split(tokens, withSurname(tokens, withoutCrown(tokens, span), free), left);
      }
    }
    return left;
  }

  /**
   * Whether a name belongs to a ship: by its first word, or one before it with only capitals
   * between, as in {@code HMS Queen Margaret}.
   */
  static boolean isShip(Tokens tokens, TypedSpan span) {
    if (SHIP_PREFIXES.contains(tokens.word(span.start()))) {
      int second = span.start() + 1;
      return second < tokens.count() && Character.isUpperCase(tokens.first(second));
    }
    int first = span.start();
    int farthest = Math.max(0, first - MOST_WORDS);
    while (first > farthest && !tokens.startsLine(first)) {
      String before = tokens.word(first - 1);
      if (SHIP_PREFIXES.contains(before) || SHIPS.contains(before)) {
        return true;
      }
      if (!Character.isUpperCase(before.charAt(0))) {
        return false;
      }
      first--;
    }
    return false;
  }

  private boolean isNoName(Tokens tokens, TypedSpan span) {
    if (span.end() - span.start() > 1) {
      return false;
    }
    int token = span.start();
    String word = tokens.word(token);
    boolean currency = token + 1 < tokens.count() && tokens.first(token + 1) == '$';
    return currency
        || TITLES.contains(word)
        || DEGREES.contains(word)
        || FILES.contains(word.substring(word.lastIndexOf('.') + 1))
        || (span.type() == location && KEYWORDS.contains(WrittenName.fold(word)))
        || (isSmall(word) && lexicon.isUsuallySmall(word));
  }

  private static boolean isSmall(String word) {
    return word.chars().noneMatch(Character::isUpperCase);
  }

  /**
   * {@code Crown Prince} is a title of two words; the second word is removed like any other title.
   */
  private TypedSpan withoutCrown(Tokens tokens, TypedSpan span) {
    boolean crown =
        span.type() == person
            && span.end() - span.start() > 2
            && tokens.is(span.start(), "Crown")
            && tokens.word(span.start() + 1).startsWith("Prince");
    return crown ? new TypedSpan(person, span.start() + 1, span.end(), span.confidence()) : span;
  }

  /**
   * {@code Dallas Okoro} is a person: a place of one word, followed by a capitalised word that is
   * known as nothing else.
   */
  private TypedSpan withSurname(Tokens tokens, TypedSpan span, int free) {
    int next = span.end();
    boolean isSurname =
        span.type() == location
            && person >= 0
            && next - span.start() == 1
            && next < free
            && !tokens.startsLine(next)
            && isCapitalised(tokens.word(span.start()))
            && isCapitalised(tokens.word(next))
            && lexicon.isUnknown(tokens.word(next))
            && !isCapitalisedAt(tokens, next + 1);
    return isSurname ? new TypedSpan(person, span.start(), next + 1, span.confidence()) : span;
  }

  private static boolean isCapitalisedAt(Tokens tokens, int token) {
    return token < tokens.count()
        && !tokens.startsLine(token)
        && Character.isUpperCase(tokens.first(token));
  }

  private static boolean isCapitalised(String word) {
    return word.length() > 3
        && Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase);
  }

  /** {@code U.S. Tom Brandt} is a country and a person of the next sentence. */
  private void split(Tokens tokens, TypedSpan span, List<TypedSpan> left) {
    int second = span.start() + 1;
    boolean splits =
        span.end() - span.start() > 2
            && STATES.contains(tokens.word(span.start()))
            && span.end() - second <= 3
            && lexicon.isGivenName(tokens.word(second))
            && span.type() != organization
            && location >= 0
            && person >= 0;
    if (splits) {
      left.add(new TypedSpan(location, span.start(), second, span.confidence()));
      left.add(new TypedSpan(person, second, span.end(), span.confidence()));
    } else {
      left.add(span);
    }
  }
}
