package dev.dateline.text.entity.model;

/** Hashes features without building their names, and hands the hashes on. */
abstract class HashedFeatures implements FeatureSink {

  /** Takes the hash of a feature's name. */
  abstract void add(long hash);

  @Override
  public final void add(Template template, Piece piece) {
    add(piece.after(template.hash()));
  }

  @Override
  public final void add(Template template, Piece first, Piece second) {
    add(second.after(Piece.append(first.after(template.hash()), '|')));
  }

  @Override
  public final void add(Template template, Piece first, Piece second, Piece third) {
    long two = second.after(Piece.append(first.after(template.hash()), '|'));
    add(third.after(Piece.append(two, '|')));
  }
}
