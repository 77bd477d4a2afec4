package dev.dateline.text.entity.feature;

import java.util.List;

/** Writes features out by name. */
final class StringFeatures implements FeatureSink {

  private final List<String> names;

  StringFeatures(List<String> names) {
    this.names = names;
  }

  @Override
  public void add(Template template, HashedText piece) {
    names.add(template.prefix() + piece.text());
  }

  @Override
  public void add(Template template, HashedText first, HashedText second) {
    names.add(template.prefix() + first.text() + '|' + second.text());
  }

  @Override
  public void add(Template template, HashedText first, HashedText second, HashedText third) {
    names.add(template.prefix() + first.text() + '|' + second.text() + '|' + third.text());
  }
}
