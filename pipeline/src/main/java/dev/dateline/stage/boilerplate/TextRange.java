package dev.dateline.stage.boilerplate;

/** Divides lines and sources into ranges, evenly and everywhere alike. */
final class TextRange {

  private TextRange() {}

  /** The range that a text belongs to, from 0. */
  static int of(String text, int ranges) {
    return Math.floorMod(text.hashCode(), ranges);
  }
}
