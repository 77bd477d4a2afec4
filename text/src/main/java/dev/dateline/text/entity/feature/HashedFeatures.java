package dev.dateline.text.entity.feature;

/** Hashes features without building their names, and passes on the hashes. */
public abstract class HashedFeatures implements FeatureSink {

  /** Receives the hash of a feature's name. */
  protected abstract void add(long hash);

  @Override
  public final void add(Template template, HashedText piece) {
    add(piece.after(template.hash()));
  }

  @Override
  public final void add(Template template, HashedText first, HashedText second) {
    add(second.after(HashedText.append(first.after(template.hash()), '|')));
  }

  @Override
  public final void add(Template template, HashedText first, HashedText second, HashedText third) {
    long two = second.after(HashedText.append(first.after(template.hash()), '|'));
    add(third.after(HashedText.append(two, '|')));
  }
}
