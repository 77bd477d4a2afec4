package dev.dateline.text.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The aliases that come with Dateline, read once per JVM. */
final class ShippedAliases {

  private static final AliasTable TABLE = read("more-aliases.tsv").with(read("aliases.tsv"));

  private ShippedAliases() {}

  static AliasTable table() {
    return TABLE;
  }

  private static AliasTable read(String name) {
    try (InputStream in = ShippedAliases.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return AliasTable.parse(lines.lines().toList(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
