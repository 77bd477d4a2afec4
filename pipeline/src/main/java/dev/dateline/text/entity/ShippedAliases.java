package dev.dateline.text.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The aliases that come with Dateline, read once per JVM. */
final class ShippedAliases {

  private static final String NAME = "aliases.tsv";

  private static final AliasTable TABLE = read();

  private ShippedAliases() {}

  static AliasTable table() {
    return TABLE;
  }

  private static AliasTable read() {
    try (InputStream in = ShippedAliases.class.getResourceAsStream(NAME);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return AliasTable.parse(lines.lines().toList(), NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
