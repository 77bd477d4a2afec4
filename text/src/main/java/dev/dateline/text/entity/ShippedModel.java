package dev.dateline.text.entity;

import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.model.NameModel;
import dev.dateline.text.entity.name.NameFinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The built-in model, read once per JVM. */
final class ShippedModel {

  private static final NameModel MODEL = read();

  private ShippedModel() {}

  /** The model. */
  static NameModel model() {
    return MODEL;
  }

  /** A finder for one thread, with the model that runs use by default. */
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
