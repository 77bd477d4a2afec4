package dev.dateline.text.entity.feature;

/** Receives the features of a token, each as its template and the pieces that fill it. */
public interface FeatureSink {

  /** Receives a feature of one piece. */
  void add(Template template, HashedText piece);

  /** Receives a feature of two pieces. */
  void add(Template template, HashedText first, HashedText second);

  /** Receives a feature of three pieces. */
  void add(Template template, HashedText first, HashedText second, HashedText third);
}
