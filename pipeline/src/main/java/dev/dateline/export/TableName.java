package dev.dateline.export;

import dev.dateline.extension.StorageFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a table, as engines write it: {@code CATALOG.SCHEMA.TABLE}.
 *
 * @param catalog the name under which engines know the catalog
 * @param schema the group of tables in it
 * @param table the table in that group
 */
public record TableName(String catalog, String schema, String table) {

  /** The table of a dataset that is given no other name. */
  public static final String DEFAULT = "dateline.news.articles";

  private static final String PART = "([A-Za-z][A-Za-z0-9_]{0,63})";
  private static final Pattern NAME = Pattern.compile(PART + "\\." + PART + "\\." + PART);

  /**
   * The name in a text.
   *
   * @throws StorageFailedException when it is not valid
   */
  public static TableName of(String text) throws StorageFailedException {
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw StorageFailedException.ofUser(
          "not a name of a table: '"
              + text
              + "'. Expected CATALOG.SCHEMA.TABLE of letters, digits and _, such as "
              + DEFAULT
              + ".",
          null);
    }
    return new TableName(name.group(1), name.group(2), name.group(3));
  }

  @Override
  public String toString() {
    return catalog + "." + schema + "." + table;
  }
}
