package dev.dateline.text.entity.model;

/** Takes the features of a token, each as its template and the pieces that fill it. */
interface FeatureSink {

  /** Takes a feature of one piece. */
  void add(Template template, Piece piece);

  /** Takes a feature of two pieces. */
  void add(Template template, Piece first, Piece second);

  /** Takes a feature of three pieces. */
  void add(Template template, Piece first, Piece second, Piece third);
}
