package dev.dateline.text.entity.name;

import dev.dateline.text.entity.token.Tokens;
import java.util.List;

/**
 * Finds the names of documents; the interface that Dateline requires of an entity model.
 *
 * <p>The built-in model is one implementation, {@code text.entity.model.MaxentNameFinder}. To tag
 * with another model,
 *
 * <ol>
 *   <li>implement this interface in a new package below {@code text.entity}. {@link Tokens} also
 *       has the text, for a model with its own tokenizer; the offsets of a name are offsets in the
 *       text.
 *   <li>Hand an instance to {@code EntityTagger.with(NameFinder, AliasTable)}, or return it from
 *       {@code ShippedModel.finder()}: every run uses the finder that it returns.
 * </ol>
 *
 * <p>Decisions must be repeatable: the same texts give the same names on every machine, whatever
 * was read before, and a finder never fails for any text. A finder is used by one thread at a time;
 * finders may share an immutable model.
 */
public interface NameFinder {

  /**
   * A name found in a text.
   *
   * @param type its type, one of {@link #types()}
   * @param start offset of the first UTF-16 code unit
   * @param end offset after the last UTF-16 code unit
   * @param confidence from 0 to 1
   */
  record Name(String type, int start, int end, double confidence) {}

  /** The types of names that it can find, such as {@code PERSON}. */
  List<String> types();

  /**
   * The names of the texts of one document, by text, in order, none inside another.
   *
   * @param texts the headline, if there is one, and the body
   */
  List<List<Name>> find(List<Tokens> texts);
}
