package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.text.entity.name.WrittenName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Groups the names of one article by their spelling, without titles and possessives. */
final class NameGroups {

  /** All names of one type whose spelling differs only in case and full stops. */
  static final class Group {
    private final EntityType type;
    private final List<String> folded;
    private final Map<String, Integer> spellings = new LinkedHashMap<>();
    private int count;

    Group(EntityType type, List<String> folded) {
      this.type = type;
      this.folded = folded;
    }

    EntityType type() {
      return type;
    }

    List<String> folded() {
      return folded;
    }

    int count() {
      return count;
    }

    private void add(String spelling) {
      spellings.merge(spelling, 1, Integer::sum);
      count++;
    }

    /** The most frequent spelling, one in mixed case before one in capitals. */
    String displayName() {
      String best = "";
      int bestScore = -1;
      for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
        boolean mixed = !isShouted(spelling.getKey());
        int score = spelling.getValue() * 2 + (mixed ? 1_000_000_000 : 0);
        if (score > bestScore) {
          best = spelling.getKey();
          bestScore = score;
        }
      }
      return type == EntityType.ORGANIZATION || !isShouted(best) ? best : lowered(best);
    }

    private static boolean isShouted(String name) {
      return name.length() > 3
          && name.equals(name.toUpperCase(Locale.ROOT))
          && !name.equals(name.toLowerCase(Locale.ROOT))
          && name.indexOf('.') < 0;
    }

    /** {@code KABUL} as {@code Kabul}. */
    private static String lowered(String name) {
      StringBuilder out = new StringBuilder(name.length());
      boolean inWord = false;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        out.append(inWord ? Character.toLowerCase(c) : c);
        inWord = Character.isLetter(c);
      }
      return out.toString();
    }
  }

  private final List<FoundName> found = new ArrayList<>();
  private final List<WrittenName> written = new ArrayList<>();
  private final List<Group> groupOf = new ArrayList<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private NameGroups() {}

  static NameGroups of(List<FoundName> names) {
    NameGroups groups = new NameGroups();
    names.forEach(groups::add);
    return groups;
  }

  private void add(FoundName name) {
    WrittenName words = WrittenName.of(name.text(), name.type() == EntityType.PERSON);
    if (words.words().isEmpty()) {
      return;
    }
    found.add(
        new FoundName(
            name.field(),
            name.type(),
            name.start() + words.start(),
            name.end() - words.end(),
            name.text().substring(words.start(), name.text().length() - words.end()),
            name.confidence(),
            name.relative()));
    written.add(words);
    List<String> folded = words.folded();
    Group group =
        groups.computeIfAbsent(
            name.type() + "\t" + String.join(" ", folded), key -> new Group(name.type(), folded));
    group.add(String.join(" ", words.words()));
    groupOf.add(group);
  }

  int size() {
    return found.size();
  }

  /** The name with the offsets of its remaining words. */
  FoundName found(int i) {
    return found.get(i);
  }

  WrittenName written(int i) {
    return written.get(i);
  }

  Group group(int i) {
    return groupOf.get(i);
  }

  Iterable<Group> all() {
    return groups.values();
  }
}
