package dev.dateline.text.header;

import dev.dateline.text.resource.WordLists;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which names of fields say what. Immutable. */
final class FieldNames {

  /** Between fences the name alone tells, so that many names are known. */
  static final FieldNames FRONT_MATTER = new FieldNames("front-matter.txt");

  /** Of mail and news. */
  static final FieldNames MAIL = new FieldNames("mail-fields.txt");

  /** Lines of a text that nothing else marks: few names, in the languages of many pages. */
  static final FieldNames LABELS = new FieldNames("labels.txt");

  private final Map<FieldTarget, Set<String>> names = new EnumMap<>(FieldTarget.class);

  private FieldNames(String resource) {
    WordLists lists = WordLists.of(FieldNames.class, resource);
    for (FieldTarget target : FieldTarget.values()) {
      names.put(target, lists.list(target.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** What a field says; empty for a name that is not known. */
  Optional<FieldTarget> target(String name) {
    String plain = plain(name);
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Small letters, one sign between words. */
  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
