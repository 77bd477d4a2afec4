package dev.dateline.source.container.warc;

import dev.dateline.source.RefusedException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;

/**
 * Compares a record of a web archive with the digest that its header states, if it states one of a
 * known kind.
 */
final class WarcCheck {

  private final Optional<WarcDigest> stated;
  private final Optional<MessageDigest> digester;

  private WarcCheck(Optional<WarcDigest> stated, Optional<MessageDigest> digester) {
    this.stated = stated;
    this.digester = digester;
  }

  /** The check of a record, whose block is not read yet. */
  static WarcCheck of(MessageHeaders headers, WarcBlock block) {
    Optional<WarcDigest> stated = headers.first("WARC-Block-Digest").map(WarcDigest::new);
    WarcCheck check = new WarcCheck(stated, stated.flatMap(WarcCheck::digester));
    block.digestBy(check.digester);
    return check;
  }

  private static Optional<MessageDigest> digester(WarcDigest stated) {
    try {
      return Optional.of(stated.getDigester());
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      // What can't be read can't be checked; the archive's compression has a checksum, too.
      return Optional.empty();
    }
  }

  /**
   * What is wrong with a record whose block was read to its end, if it is not what was archived.
   */
  Optional<RefusedException> fault() {
    return digester.isPresent() && !stated.get().equals(new WarcDigest(digester.get()))
        ? Optional.of(
            WarcPayload.bad(
                "the record is not what was archived: its content does not match its digest"))
        : Optional.empty();
  }
}
