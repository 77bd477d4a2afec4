package dev.dateline.text.entity;

import dev.dateline.text.resource.ResourceLines;
import java.util.List;

/** The built-in aliases, read once per JVM. */
final class ShippedAliases {

  private static final String NAME = "aliases.tsv";

  private static final List<String> LINES = ResourceLines.of(ShippedAliases.class, NAME);

  private static final AliasTable TABLE = AliasTable.parse(LINES, NAME);

  private ShippedAliases() {}

  /** The lines of the list. */
  static List<String> lines() {
    return LINES;
  }

  static AliasTable table() {
    return TABLE;
  }
}
