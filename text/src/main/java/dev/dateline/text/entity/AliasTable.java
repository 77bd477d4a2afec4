package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.text.entity.name.WrittenName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of the same entity in every article.
 *
 * <p>One line each: canonical name, type, aliases separated by {@code |}, and optionally a Wikidata
 * item, separated by tabs. Lines that begin with {@code #} and blank lines are ignored. Immutable.
 */
public final class AliasTable {

  /**
   * The meaning of an alias.
   *
   * @param name canonical name
   * @param wikidataId Wikidata item, if the list has one
   */
  record Meaning(String name, Optional<String> wikidataId) {}

  private final Map<String, Meaning> meanings;

  private AliasTable(Map<String, Meaning> meanings) {
    this.meanings = meanings;
  }

  /** An empty table. */
  public static AliasTable empty() {
    return new AliasTable(Map.of());
  }

  /**
   * Reads a table.
   *
   * @param lines its lines
   * @param where the name of the list, for messages
   * @throws IllegalArgumentException on a line of another form
   */
  public static AliasTable parse(List<String> lines, String where) {
    Map<String, Meaning> meanings = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        add(meanings, line.split("\t", -1), where + ", line " + (i + 1));
      }
    }
    return new AliasTable(meanings);
  }

  /** This table combined with another, whose lines win. */
  public AliasTable with(AliasTable other) {
    Map<String, Meaning> both = new HashMap<>(meanings);
    both.putAll(other.meanings);
    return new AliasTable(both);
  }

  private static void add(Map<String, Meaning> meanings, String[] columns, String where) {
    if (columns.length < 3 || columns.length > 4 || columns[0].isBlank()) {
      throw new IllegalArgumentException(
          "not an alias: '%s' (%s). Expected name, type, aliases separated by '|' and optionally a Wikidata item, separated by tabs."
              .formatted(String.join("\t", columns), where));
    }
    EntityType type = typeOf(columns[1].strip(), where);
    Optional<String> item =
        columns.length == 4 && !columns[3].isBlank()
            ? Optional.of(itemOf(columns[3].strip(), where))
            : Optional.empty();
    Meaning meaning = new Meaning(columns[0].strip(), item);
    meanings.put(key(type, meaning.name()), meaning);
    for (String alias : columns[2].split("\\|", -1)) {
      if (!alias.isBlank()) {
        meanings.put(key(type, alias.strip()), meaning);
      }
    }
  }

  private static EntityType typeOf(String name, String where) {
    for (EntityType type : EntityType.values()) {
      if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "unknown type of name: '%s' (%s). Expected PERSON, ORGANIZATION or LOCATION."
            .formatted(name, where));
  }

  private static String itemOf(String item, String where) {
    if (!item.matches("Q[1-9][0-9]{0,11}")) {
      throw new IllegalArgumentException(
          "not a Wikidata item: '%s' (%s). Expected a number after a Q, such as Q42."
              .formatted(item, where));
    }
    return item;
  }

  /** The meaning of a name, if the table has it. */
  Optional<Meaning> meaningOf(EntityType type, String name) {
    return Optional.ofNullable(meanings.get(key(type, name)));
  }

  private static String key(EntityType type, String name) {
    return type.name() + '\t' + WrittenName.fold(name);
  }
}
