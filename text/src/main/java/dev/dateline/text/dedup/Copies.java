package dev.dateline.text.dedup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which of several articles of equal content is kept.
 *
 * <p>An article that an earlier run published, found by the content or by the bytes of any of them,
 * wins over all articles of the current run. Otherwise the first in the order of {@link Reference}
 * is kept.
 */
public final class Copies {

  private Copies() {}

  /**
   * The duplicates among copies; a copy that is not among them is kept.
   *
   * @param run the current run
   * @param copies articles of one content, in any order
   * @param sameBytes the articles that earlier runs published of the same bytes, by raw hash
   * @param sameContent the article that an earlier run published of the same content
   */
  public static List<Duplicate> duplicates(
      String run,
      List<Reference> copies,
      Map<String, Published> sameBytes,
      Optional<Published> sameContent) {
    Optional<Published> earlier =
        Stream.concat(
                sameContent.stream(),
                copies.stream().map(Reference::rawHash).map(sameBytes::get).filter(p -> p != null))
            .min(Published::compareTo);
    if (earlier.isPresent()) {
      return copies.stream()
          .map(
              copy ->
                  Duplicate.ofEarlier(copy, sameBytes.getOrDefault(copy.rawHash(), earlier.get())))
          .toList();
    }
    List<Reference> claims = copies.stream().sorted().toList();
    return claims.stream().skip(1).map(copy -> Duplicate.within(run, copy, claims.get(0))).toList();
  }
}
