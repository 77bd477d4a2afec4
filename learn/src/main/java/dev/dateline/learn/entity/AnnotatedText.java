package dev.dateline.learn.entity;

import java.util.List;

/**
 * A document with annotated names.
 *
 * @param id its name in its corpus
 * @param text the text
 * @param names the names, in order, none inside another
 */
public record AnnotatedText(String id, String text, List<Annotation> names) {

  /** Copies the names. */
  public AnnotatedText {
    names = List.copyOf(names);
  }
}
