package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.text.resource.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assigns each name of an article to a group of names, and records the rule.
 *
 * <p>A short form belongs to the last full form before it, or to the first one after it. A person
 * who is named as a relative of another does not become the owner of the surname.
 */
final class CoReference {

  /** The most words at either end of a full name that can be its short form. */
  private static final int LONGEST_SHORT_FORM = 3;

  private static final WordLists ENDINGS = WordLists.of(CoReference.class, "name-endings.txt");

  private static final Set<String> GENERATIONS = ENDINGS.list("generations");

  private static final Set<String> LEGAL_FORMS = ENDINGS.list("legal-forms");

  /** Short names of states, which precede the names of their bodies: {@code U.S. Senate}. */
  private static final Set<String> STATES = ENDINGS.list("states");

  /**
   * The entity of a name.
   *
   * @param entity the group of its names
   * @param rule the rule that joined it
   */
  record Link(NameGroups.Group entity, String rule) {}

  private record Full(NameGroups.Group root, String rule) {}

  private final NameGroups groups;

  /** Roots of the groups that were merged as other spellings of one full name. */
  private final Map<NameGroups.Group, Full> fulls = new HashMap<>();

  /** The first full form in the article for each short form. */
  private final Map<String, Full> first = new HashMap<>();

  /** The last full form so far for each short form. */
  private final Map<String, Full> latest = new HashMap<>();

  CoReference(NameGroups groups) {
    this.groups = groups;
    mergeFullNames();
    for (int i = 0; i < groups.size(); i++) {
      note(groups.group(i), first, false);
    }
  }

  /** The entity of a name; call it in the order of the names. */
  Link link(int i) {
    NameGroups.Group group = groups.group(i);
    Full full = fulls.get(group);
    if (full != null && full.root() != group) {
      note(full.root(), latest, true);
      return new Link(full.root(), full.rule());
    }
    Full target = shortFormOf(group);
    if (target != null) {
      NameGroups.Group root = fulls.getOrDefault(target.root(), target).root();
      note(root, latest, true);
      return new Link(root, target.rule());
    }
    note(group, latest, !groups.found(i).relative());
    return new Link(group, groups.written(i).titled() ? "TITLE" : "SAME_NAME");
  }

  private Full shortFormOf(NameGroups.Group group) {
    String key = key(group.type(), String.join(" ", group.folded()));
    Full target = latest.getOrDefault(key, first.get(key));
    return target == null || target.root() == group ? null : target;
  }

  private void mergeFullNames() {
    Map<String, NameGroups.Group> roots = new HashMap<>();
    for (NameGroups.Group group : groups.all()) {
      String plain = plain(group);
      NameGroups.Group root = roots.putIfAbsent(plain, group);
      if (root != null && plain.length() > 0) {
        boolean better = group.folded().size() < root.folded().size();
        if (better) {
          roots.put(plain, group);
        }
      }
    }
    for (NameGroups.Group group : groups.all()) {
      NameGroups.Group root = roots.get(plain(group));
      String rule = group.type() == EntityType.PERSON ? "MIDDLE_NAME" : "LEGAL_FORM";
      fulls.put(group, new Full(root, rule));
    }
  }

  /** A name without middle initials or generation, or without its legal form. */
  private static String plain(NameGroups.Group group) {
    List<String> words = group.folded();
    int end = words.size();
    StringBuilder plain = new StringBuilder(group.type().name());
    if (group.type() == EntityType.PERSON) {
      while (end > 2 && GENERATIONS.contains(words.get(end - 1))) {
        end--;
      }
      for (int i = 0; i < end; i++) {
        if (i == 0 || i == end - 1 || words.get(i).length() > 1) {
          plain.append(' ').append(words.get(i));
        }
      }
    } else {
      while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
        end--;
      }
      plain.append(' ').append(String.join(" ", words.subList(0, end)));
    }
    return plain.toString();
  }

  /** Records the short forms of a full name. */
  private void note(NameGroups.Group group, Map<String, Full> forms, boolean replace) {
    List<String> words = group.folded();
    int n = words.size();
    if (n < 2) {
      return;
    }
    if (group.type() == EntityType.PERSON) {
      int end = GENERATIONS.contains(words.get(n - 1)) && n > 2 ? n - 1 : n;
      for (int length = 1; length <= Math.min(end - 1, LONGEST_SHORT_FORM); length++) {
        put(forms, group, words.subList(end - length, end), "SURNAME", replace);
        put(forms, group, words.subList(0, length), "GIVEN_NAME", false);
      }
      String initial = words.get(0).substring(0, words.get(0).offsetByCodePoints(0, 1));
      put(forms, group, List.of(initial, words.get(end - 1)), "INITIALS", replace);
    } else {
      if (group.type() == EntityType.ORGANIZATION && (n > 2 || STATES.contains(words.get(0)))) {
        put(forms, group, words.subList(1, n), "QUALIFIER", replace);
      }
      for (String acronym : Acronyms.of(group.displayName())) {
        put(forms, group, List.of(acronym), "ACRONYM", replace);
      }
    }
  }

  private static void put(
      Map<String, Full> forms,
      NameGroups.Group group,
      List<String> words,
      String rule,
      boolean replace) {
    String key = key(group.type(), String.join(" ", words));
    if (replace) {
      forms.put(key, new Full(group, rule));
    } else {
      forms.putIfAbsent(key, new Full(group, rule));
    }
  }

  private static String key(EntityType type, String words) {
    return type.name() + '\t' + words;
  }
}
