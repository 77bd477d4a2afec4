package dev.dateline.article;

import dev.dateline.PublicApi;
import java.io.Serializable;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * Where a document was read from.
 *
 * <p>Origins are ordered by URI, then by number inside the container.
 *
 * @param uri absolute URI of the file
 * @param part number of the document inside a container file, from 1; 0 for a file of one document
 * @param offset byte offset of the document inside the decompressed container; 0 for a file of one
 *     document
 * @param stored byte offset of the document's record inside the file as it is stored, where a
 *     reader of the format can begin; {@value #NOWHERE} where the format has no such offset
 */
@PublicApi
public record Origin(String uri, long part, long offset, long stored)
    implements Comparable<Origin>, Serializable {

  /** The offset of a record where the format has none. */
  private static final long NOWHERE = -1;

  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::uri)
          .thenComparingLong(Origin::part)
          .thenComparingLong(Origin::offset);

  /** Refuses an empty URI and negative numbers. */
  public Origin {
    if (uri.isEmpty() || part < 0 || offset < 0 || stored < NOWHERE) {
      throw new IllegalArgumentException(
          "origin: '" + uri + "', " + part + ", " + offset + ", " + stored);
    }
  }

  /** An origin in a container whose format has no offsets in the stored file. */
  public Origin(String uri, long part, long offset) {
    this(uri, part, offset, NOWHERE);
  }

  /** The origin of a document that is a file of its own. */
  public static Origin ofFile(String uri) {
    return new Origin(uri, 0, 0);
  }

  /** The number inside the container, or empty for a file of one document. */
  public OptionalLong partInContainer() {
    return part == 0 ? OptionalLong.empty() : OptionalLong.of(part);
  }

  /** The byte offset inside the container, or empty for a file of one document. */
  public OptionalLong offsetInContainer() {
    return part == 0 ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /** The byte offset of the record inside the stored file, where it is known. */
  public OptionalLong recordOffset() {
    return stored == NOWHERE ? OptionalLong.empty() : OptionalLong.of(stored);
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
