package dev.dateline.text.entity.model;

import java.util.List;

/** Writes features out by name. */
final class StringFeatures implements FeatureSink {

  private final List<String> names;

  StringFeatures(List<String> names) {
    this.names = names;
  }

  @Override
  public void add(Template template, Piece piece) {
    names.add(template.prefix() + piece.text());
  }

  @Override
  public void add(Template template, Piece first, Piece second) {
    names.add(template.prefix() + first.text() + '|' + second.text());
  }

  @Override
  public void add(Template template, Piece first, Piece second, Piece third) {
    names.add(template.prefix() + first.text() + '|' + second.text() + '|' + third.text());
  }
}
