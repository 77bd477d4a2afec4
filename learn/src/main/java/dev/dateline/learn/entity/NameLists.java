package dev.dateline.learn.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Named lists of names. Immutable. */
public final class NameLists {

  private final SortedMap<String, List<String>> lists = new TreeMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();
  private final List<String> acronyms;

  /** The lists with these names. */
  public NameLists(Map<String, List<String>> lists) {
    lists.forEach((name, entries) -> this.lists.put(name, List.copyOf(entries)));
    lists.forEach((name, entries) -> members.put(name, new HashSet<>(entries)));
    acronyms =
        list("organizations").stream()
            .filter(name -> name.length() > 1 && name.length() < 7)
            .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
            .toList();
  }

  /** The names of the lists, in order. */
  public Iterable<String> names() {
    return lists.keySet();
  }

  /** The entries of a list; empty if there is no such list. */
  public List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  boolean isIn(String list, String name) {
    return members.getOrDefault(list, Set.of()).contains(name);
  }

  List<String> acronyms() {
    return acronyms;
  }
}
