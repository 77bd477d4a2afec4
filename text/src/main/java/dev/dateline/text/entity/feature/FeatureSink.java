package dev.dateline.text.entity.feature;

/** Takes the features of a token, each as its template and the pieces that fill it. */
public interface FeatureSink {

  /** Takes a feature of one piece. */
  void add(Template template, HashedText piece);

  /** Takes a feature of two pieces. */
  void add(Template template, HashedText first, HashedText second);

  /** Takes a feature of three pieces. */
  void add(Template template, HashedText first, HashedText second, HashedText third);
}
