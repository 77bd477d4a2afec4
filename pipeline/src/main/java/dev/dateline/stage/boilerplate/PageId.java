package dev.dateline.stage.boilerplate;

import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.text.clean.BoilerplateList;
import java.util.Locale;

/**
 * Names a document of the job, as a hash is written: by its text first, so that the order of ids is
 * that of texts, wherever they are; then by its place, so that each has its own.
 */
final class PageId {

  private static final int TEXT_DIGITS = 40;
  private static final int PACKET_DIGITS = 16;

  private PageId() {}

  /** The id of a document: of packet and place in it. */
  static String of(SourceText text, long packet, int place) {
    String hash =
        Sha256.of(
            BoilerplateList.sourceOf(text) + '\n' + text.metadata().html() + '\n' + text.text());
    return hash.substring(0, TEXT_DIGITS) + String.format(Locale.ROOT, "%016x%08x", packet, place);
  }

  /** The packet of a document. */
  static long packet(String id) {
    return Long.parseUnsignedLong(id, TEXT_DIGITS, TEXT_DIGITS + PACKET_DIGITS, 16);
  }

  /** The place of a document in its packet, from 0. */
  static int place(String id) {
    return Integer.parseUnsignedInt(id, TEXT_DIGITS + PACKET_DIGITS, id.length(), 16);
  }
}
