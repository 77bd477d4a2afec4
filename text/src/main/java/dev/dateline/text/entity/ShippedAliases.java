package dev.dateline.text.entity;

import dev.dateline.text.resource.ResourceLines;

/** The aliases that come with Dateline, read once per JVM. */
final class ShippedAliases {

  private static final AliasTable TABLE = read("more-aliases.tsv").with(read("aliases.tsv"));

  private ShippedAliases() {}

  static AliasTable table() {
    return TABLE;
  }

  private static AliasTable read(String name) {
    return AliasTable.parse(ResourceLines.of(ShippedAliases.class, name), name);
  }
}
