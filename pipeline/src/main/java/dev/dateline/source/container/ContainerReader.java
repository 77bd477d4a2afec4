package dev.dateline.source.container;

import dev.dateline.source.HeavyDocuments;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Slice.DateOrder;
import java.io.IOException;

/**
 * Reads the documents of files in one {@link ContainerFormat}; keeps its buffers from file to file.
 * Not thread-safe.
 *
 * <p>Whoever implements it promises:
 *
 * <ul>
 *   <li><b>Every document once, in the order of the file</b>, read or refused. A record that can't
 *       be read is an {@code Outcome.rejected} with the record's origin, its bytes as evidence and,
 *       where they are complete, their hash; the next one is read. What is not a document by the
 *       format's own rules (a blank line, a header) is passed over; what is one of {@code
 *       PassedOver} is counted by {@link Documents#passedOver}.
 *   <li><b>Origins that stay.</b> In a container, documents are numbered from 1 upward, and the
 *       offset is that of the document's first byte in the decompressed file, or of the record that
 *       holds it; a file that is one document has number and offset 0. Numbers may count what is no
 *       document, too, such as blank lines. The hash is over the document's bytes after
 *       decompression and before decoding. The place in the stored file is reported where reading
 *       can begin there. None of the first three depends on slices, compression or settings.
 *   <li><b>The range's own documents, no others.</b> Of a range, those that start in it. The last
 *       one may end behind it.
 *   <li><b>Nothing from a damaged record.</b> A {@code RefusedException} refuses the file as a
 *       whole as long as nothing of it has been handed over. A later one means that the file
 *       changed while it was read, and fails the attempt. A format whose records can't be checked
 *       one by one is complete or refused: its reader calls {@link OpenedFile#proveWhole} first. A
 *       format whose records can, by a length, a checksum or a digest of each, keeps the records
 *       before the damage: its reader hands over what it has checked, and where no further record
 *       can be found, one more rejected document at that place is the end. Both call {@link
 *       OpenedFile#check} when they have read their last byte, and before they report damage; a
 *       reader of single documents checks before it hands over.
 *   <li><b>One document in memory</b>, of at most {@code Limits.DOCUMENT_BYTES} bytes: a larger one
 *       is refused as TOO_LARGE, without being held. From {@link HeavyDocuments#HEAVY_BYTES} on, a
 *       place is taken there as long as the document is in hand, also while it is handed over.
 *       Anything else is bounded, too: no list grows with the number of documents.
 *   <li><b>No other exceptions for any bytes.</b> An {@code IOException} that is not a refusal says
 *       that the machine failed, and fails the attempt.
 * </ul>
 */
public interface ContainerReader {

  /**
   * Hands over the documents of a slice.
   *
   * @param file the slice's file, open at its start
   * @param slice the whole file, or one of the ranges that {@link ContainerFormat#split} made
   */
  void read(OpenedFile file, Slice slice, Documents documents) throws IOException;

  /**
   * The order of day and month in the dates of a file, which whoever divides it gives to every
   * range. It depends on the file's bytes and the settings alone.
   *
   * @throws dev.dateline.source.RefusedException when nothing of it can be read, so that it is not
   *     divided
   */
  default DateOrder order(SourceFile file) throws IOException {
    return DateOrder.NONE;
  }
}
