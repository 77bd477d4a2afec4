package dev.dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Formats that are no text, told by their first bytes.
 *
 * @param format name of the format
 * @param offset where the bytes stand
 * @param mark the bytes, as characters of the same number
 */
record Magic(String format, int offset, String mark) {

  /** Every mark here is longer than text would hit by chance, or holds bytes that text has not. */
  private static final List<Magic> KNOWN =
      List.of(
          text("PDF", 0, "%PDF-"),
          text("PostScript", 0, "%!PS-Adobe"),
          text("RTF", 0, "{\\rtf"),
          text("ZIP", 0, "PK\u0003\u0004"),
          text("ZIP", 0, "PK\u0005\u0006"),
          text("ZIP", 0, "PK\u0007\u0008"),
          text("RAR", 0, "Rar!\u001a\u0007"),
          bytes("7z", 0, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
          bytes("xz", 0, 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00),
          bytes("LZ4", 0, 0x04, 0x22, 0x4d, 0x18),
          bytes("compress", 0, 0x1f, 0x9d),
          bytes("lzip", 0, 'L', 'Z', 'I', 'P', 1),
          bytes("snappy", 0, 0xff, 0x06, 0x00, 0x00, 's', 'N', 'a', 'P', 'p', 'Y'),
          text("tar", 257, "ustar\u0000"),
          text("tar", 257, "ustar  \u0000"),
          text("Parquet", 0, "PAR1"),
          text("ORC", 0, "ORC\n"),
          text("Avro", 0, "Obj\u0001"),
          text("SQLite", 0, "SQLite format 3\u0000"),
          bytes("Java serialization", 0, 0xac, 0xed, 0x00, 0x05),
          bytes("Java class", 0, 0xca, 0xfe, 0xba, 0xbe),
          bytes("ELF", 0, 0x7f, 'E', 'L', 'F'),
          bytes("Mach-O", 0, 0xcf, 0xfa, 0xed, 0xfe),
          bytes("Windows program", 0, 'M', 'Z', 0x90, 0x00),
          bytes("WebAssembly", 0, 0x00, 'a', 's', 'm'),
          bytes("OLE document", 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
          bytes("PNG", 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
          bytes("JPEG", 0, 0xff, 0xd8, 0xff),
          text("GIF", 0, "GIF87a"),
          text("GIF", 0, "GIF89a"),
          bytes("TIFF", 0, 'I', 'I', 0x2a, 0x00),
          bytes("TIFF", 0, 'M', 'M', 0x00, 0x2a),
          bytes("Windows icon", 0, 0x00, 0x00, 0x01, 0x00),
          text("WebP", 8, "WEBPVP8"),
          text("WAVE", 8, "WAVEfmt "),
          text("AVI", 8, "AVI LIST"),
          text("MPEG-4", 4, "ftyp"),
          bytes("Matroska", 0, 0x1a, 0x45, 0xdf, 0xa3),
          text("Ogg", 0, "OggS\u0000"),
          text("FLAC", 0, "fLaC\u0000"),
          bytes("MP3", 0, 'I', 'D', '3', 0x03),
          bytes("MP3", 0, 'I', 'D', '3', 0x04),
          text("WOFF", 0, "wOFF\u0000"),
          text("WOFF", 0, "wOF2\u0000"),
          bytes("TrueType", 0, 0x00, 0x01, 0x00, 0x00, 0x00),
          bytes("Python pickle", 0, 0x80, 0x04, 0x95),
          text("NumPy", 1, "NUMPY"),
          bytes("HDF5", 0, 0x89, 'H', 'D', 'F', 0x0d, 0x0a),
          bytes("pcap", 0, 0xd4, 0xc3, 0xb2, 0xa1));

  /** The format of a file that starts like this, if it is one of these. */
  static Optional<String> of(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return KNOWN.stream()
        .filter(magic -> start.startsWith(magic.mark(), magic.offset()))
        .map(Magic::format)
        .findFirst();
  }

  private static Magic text(String format, int offset, String mark) {
    return new Magic(format, offset, mark);
  }

  private static Magic bytes(String format, int offset, int... mark) {
    return new Magic(format, offset, new String(mark, 0, mark.length));
  }
}
