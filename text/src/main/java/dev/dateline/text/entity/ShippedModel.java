package dev.dateline.text.entity;

import dev.dateline.text.entity.model.NameModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The model that comes with Dateline, read once per JVM. */
final class ShippedModel {

  private static final NameModel MODEL = read();

  private ShippedModel() {}

  static NameModel model() {
    return MODEL;
  }

  private static NameModel read() {
    try (InputStream in = ShippedModel.class.getResourceAsStream("eng-news.bin")) {
      return NameModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
