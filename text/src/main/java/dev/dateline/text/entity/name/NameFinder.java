package dev.dateline.text.entity.name;

import dev.dateline.text.entity.token.Tokens;
import java.util.List;

/**
 * Finds the names of documents: all that Dateline asks of an entity model.
 *
 * <p>The model that ships is one implementation, {@code text.entity.model.MaxentNameFinder}. To tag
 * with another model,
 *
 * <ol>
 *   <li>implement this interface in a package of its own below {@code text.entity}. {@link Tokens}
 *       has the text too, for a model that cuts it its own way; a name's offsets are those of the
 *       text.
 *   <li>Hand an instance to {@code EntityTagger.with(NameFinder, AliasTable)}, or return it from
 *       {@code ShippedModel.finder()}: every run tags with what that returns.
 * </ol>
 *
 * <p>Decisions are repeatable: the same texts must give the same names, whatever was read before
 * and on whichever machine, and any text must give some answer. A finder is used by one thread at a
 * time; finders may share an immutable model.
 */
public interface NameFinder {

  /**
   * A name where it stands in a text.
   *
   * @param type what it names, one of {@link #types()}
   * @param start offset of the first UTF-16 code unit
   * @param end offset behind the last UTF-16 code unit
   * @param confidence from 0 to 1
   */
  record Name(String type, int start, int end, double confidence) {}

  /** The types of names that it can find, such as {@code PERSON}. */
  List<String> types();

  /**
   * The names of the texts of one document, by text, in order, none inside another.
   *
   * @param texts the headline, when there is one, and the body
   */
  List<List<Name>> find(List<Tokens> texts);
}
