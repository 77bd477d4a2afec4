package dev.dateline.text.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named lists of words or phrases, read from one resource.
 *
 * <p>A list begins with its name in brackets, and has one entry a line; a line that begins with
 * {@code #} is a comment:
 *
 * <pre>
 * # Titles of people, as they are written before a name.
 * [titles]
 * mr
 * vice president
 * </pre>
 *
 * <p>Strict, since a mistake in a list would change decisions unnoticed: an empty line, an entry
 * before the first name, space around an entry, an entry or a list that occurs twice, and a list
 * without entries are all errors. Immutable.
 */
public final class WordLists {

  private final String resource;
  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists(String resource) {
    this.resource = resource;
  }

  /**
   * Reads the lists of a resource.
   *
   * @param owner the class whose package contains it
   * @throws IllegalStateException when there is no such resource, or it is not a list of words
   */
  public static WordLists of(Class<?> owner, String resource) {
    return parse(ResourceLines.of(owner, resource), resource);
  }

  static WordLists parse(List<String> lines, String resource) {
    WordLists read = new WordLists(resource);
    Set<String> list = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("[") && line.endsWith("]")) {
        read.checkEntries(list, i);
        list = new HashSet<>();
        if (read.lists.put(line.substring(1, line.length() - 1), list) != null) {
          throw read.refused(i, "the list occurs twice: '" + line + "'");
        }
      } else if (!line.startsWith("#")) {
        read.add(list, line, i);
      }
    }
    read.checkEntries(list, lines.size());
    return read;
  }

  private void add(Set<String> list, String entry, int line) {
    if (list == null) {
      throw refused(line, "an entry before the first list: '" + entry + "'");
    }
    if (entry.isEmpty() || !entry.equals(entry.strip())) {
      throw refused(line, "an empty entry, or one with space around it: '" + entry + "'");
    }
    if (!list.add(entry)) {
      throw refused(line, "the entry occurs twice: '" + entry + "'");
    }
  }

  private void checkEntries(Set<String> list, int line) {
    if (list != null && list.isEmpty()) {
      throw refused(line, "the list above has no entries");
    }
  }

  private IllegalStateException refused(int line, String what) {
    return new IllegalStateException(
        "not a list of words: %s (%s, line %d). Expected '[name]', then one entry a line."
            .formatted(what, resource, line + 1));
  }

  /**
   * The entries of a list.
   *
   * @throws IllegalStateException when there is no list of this name
   */
  public Set<String> list(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("no list '%s' in '%s'.".formatted(name, resource));
    }
    return Set.copyOf(list);
  }
}
