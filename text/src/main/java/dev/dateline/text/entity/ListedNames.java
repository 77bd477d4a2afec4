package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.text.entity.model.NameModel;
import dev.dateline.text.entity.name.NameFinder;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import dev.dateline.text.resource.ResourceLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds listed names in exactly the listed spelling, for languages without a model: countries,
 * bodies and people of the alias lists, listed cities, a listed given name before a listed surname.
 *
 * <p>It ignores inflection and context, so it misses most names; its confidences show how reliable
 * a match is. Immutable, but for use by one thread, like its finder.
 */
final class ListedNames implements NameFinder {

  /** A name of the list of aliases, or of the list in the language of the text. */
  static final double ALIAS = 0.7;

  /**
   * A city, which may be another word in this language; or two words of lists of people's names.
   */
  static final double LISTED = 0.5;

  private static final int SHORTEST_CITY = 5;
  private static final int LONGEST_ELISION = 4;

  private record Entry(EntityType type, double confidence) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Integer> longestFrom = new HashMap<>();
  private final NameModel people;

  /**
   * A finder for one language.
   *
   * @param language its names in the form of a list of aliases
   * @param people a model with lists of people's names
   */
  ListedNames(List<String> language, List<String> aliases, NameModel people) {
    this.people = people;
    for (String city : ResourceLines.of(ListedNames.class, "capitals-and-cities.txt")) {
      if (city.length() >= SHORTEST_CITY && !city.startsWith("#")) {
        add(city, EntityType.LOCATION, LISTED);
      }
    }
    addAll(aliases);
    addAll(language);
  }

  private void addAll(List<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] columns = line.split("\t", -1);
        EntityType type = EntityType.valueOf(columns[1]);
        add(columns[0], type, ALIAS);
        Arrays.stream(columns[2].split("\\|", -1)).forEach(name -> add(name, type, ALIAS));
      }
    }
  }

  private void add(String name, EntityType type, double confidence) {
    Tokens tokens = Tokenizer.tokenize(name);
    if (name.length() < 2 || tokens.count() == 0) {
      return;
    }
    entries.put(key(tokens, 0, tokens.count()), new Entry(type, confidence));
    longestFrom.merge(key(tokens, 0, 1), tokens.count(), Math::max);
  }

  private static String key(Tokens tokens, int start, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < end; i++) {
      String word = tokens.word(i);
      key.append(i == start ? word.substring(elision(word)) : ' ' + word);
    }
    return key.toString();
  }

  /** Length of an article or preposition that is written together with a name: {@code l’Italie}. */
  private static int elision(String word) {
    for (int i = 1; i <= LONGEST_ELISION && i + 2 < word.length(); i++) {
      boolean apostrophe = word.charAt(i) == '\'' || word.charAt(i) == '\u2019';
      if (apostrophe && Character.isUpperCase(word.charAt(i + 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  @Override
  public List<String> types() {
    return Arrays.stream(EntityType.values()).map(EntityType::name).toList();
  }

  @Override
  public List<List<Name>> find(List<Tokens> texts) {
    Set<String> small = new HashSet<>();
    for (Tokens tokens : texts) {
      for (int i = 0; i < tokens.count(); i++) {
        if (Character.isLowerCase(tokens.first(i))) {
          small.add(tokens.word(i));
        }
      }
    }
    return texts.stream().map(tokens -> find(tokens, small)).toList();
  }

  private List<Name> find(Tokens tokens, Set<String> small) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.count()) {
      int end = listedEnd(tokens, i, small);
      if (end > i) {
        Entry entry = entries.get(key(tokens, i, end));
        names.add(name(tokens, i, end, entry.type(), entry.confidence()));
      } else if (isPerson(tokens, i)) {
        end = i + 2;
        names.add(name(tokens, i, end, EntityType.PERSON, LISTED));
      }
      i = Math.max(end, i + 1);
    }
    return names;
  }

  private static Name name(Tokens tokens, int start, int end, EntityType type, double confidence) {
    int from = tokens.start(start) + elision(tokens.word(start));
    return new Name(type.name(), from, tokens.end(end - 1), confidence);
  }

  /**
   * The end of the longest listed name from a token; a word that also occurs in small letters does
   * not count.
   */
  private int listedEnd(Tokens tokens, int start, Set<String> small) {
    int longest = longestFrom.getOrDefault(key(tokens, start, start + 1), 0);
    for (int end = Math.min(tokens.count(), start + longest); end > start; end--) {
      Entry entry = entries.get(key(tokens, start, end));
      boolean word =
          end - start == 1 && small.contains(tokens.word(start).toLowerCase(Locale.ROOT));
      boolean sure = entry != null && entry.confidence() >= ALIAS;
      boolean free = sure || !isPartOfMore(tokens, start, end);
      if (entry != null && !word && free) {
        return end;
      }
    }
    return start;
  }

  /** Whether the words around are capitalised too: a city may be a part of another name. */
  private static boolean isPartOfMore(Tokens tokens, int start, int end) {
    boolean before =
        start > 0 && !tokens.startsLine(start) && Character.isUpperCase(tokens.first(start - 1));
    boolean behind =
        end < tokens.count() && !tokens.startsLine(end) && Character.isUpperCase(tokens.first(end));
    return before || behind;
  }

  private boolean isPerson(Tokens tokens, int start) {
    return start + 1 < tokens.count()
        && Character.isUpperCase(tokens.first(start))
        && Character.isUpperCase(tokens.first(start + 1))
        && !tokens.startsLine(start + 1)
        && tokens.length(start) > 2
        && people.isGivenName(tokens.word(start))
        && people.isSurname(tokens.word(start + 1));
  }
}
