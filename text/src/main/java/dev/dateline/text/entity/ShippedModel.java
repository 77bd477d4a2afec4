package dev.dateline.text.entity;

import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.model.NameModel;
import dev.dateline.text.entity.name.NameFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The model that comes with Dateline, read once per JVM. */
final class ShippedModel {

  private static final NameModel MODEL = read();

  private ShippedModel() {}

  /** The model. */
  static NameModel model() {
    return MODEL;
  }

  /** A finder for one thread, with what every run tags with unless it is given another. */
  static NameFinder finder() {
    return new MaxentNameFinder(MODEL);
  }

  private static NameModel read() {
    try (InputStream in = ShippedModel.class.getResourceAsStream("eng-news.bin")) {
      return NameModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
