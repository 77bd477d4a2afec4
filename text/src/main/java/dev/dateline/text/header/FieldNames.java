package dev.dateline.text.header;

import dev.dateline.text.resource.WordLists;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The known names of fields and their meanings. Immutable. */
final class FieldNames {

  /** Names between fences, where a name alone is enough evidence: a long list. */
  static final FieldNames FRONT_MATTER = new FieldNames("front-matter.txt");

  /** Names of mail and news. */
  static final FieldNames MAIL = new FieldNames("mail-fields.txt");

  /** Names of labels without any other mark: a short list, in the languages of many pages. */
  static final FieldNames LABELS = new FieldNames("labels.txt");

  private final Map<FieldTarget, Set<String>> names = new EnumMap<>(FieldTarget.class);

  private FieldNames(String resource) {
    WordLists lists = WordLists.of(FieldNames.class, resource);
    for (FieldTarget target : FieldTarget.values()) {
      names.put(target, lists.list(target.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** The meaning of a field; empty for an unknown name. */
  Optional<FieldTarget> target(String name) {
    String plain = plain(name);
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A name in small letters, with one separator between words. */
  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
