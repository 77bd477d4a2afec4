package dev.dateline.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formats that are not text, recognised by their first bytes.
 *
 * @param format name of the format
 * @param offset where the bytes are
 * @param mark the bytes, as characters of the same number
 */
public record Magic(String format, int offset, String mark) {

  /** Where the name of the first file is in a ZIP: it shows what was zipped. */
  private static final int IN_ZIP = 30;

  /** A PDF may begin with other bytes, such as those of a web server. */
  private static final Pattern PDF =
      Pattern.compile("\\n%PDF-[12]\\.\\d\\s*[\\r\\n]%[\\x80-\\xff]{2}");

  /** Every mark here is longer than text would hit by chance, or holds bytes that text has not. */
  private static final List<Magic> KNOWN =
      List.of(
          text("PDF", 0, "%PDF-"),
          text("EPUB", IN_ZIP, "mimetypeapplication/epub+zip"),
          text("OpenDocument", IN_ZIP, "mimetypeapplication/vnd.oasis.opendocument."),
          text("Office Open XML", IN_ZIP, "[Content_Types].xml"),
          text("Office Open XML", IN_ZIP, "_rels/.rels"),
          text("Office Open XML", IN_ZIP, "docProps/"),
          text("Office Open XML", IN_ZIP, "word/"),
          text("Office Open XML", IN_ZIP, "xl/"),
          text("Office Open XML", IN_ZIP, "ppt/"),
          text("JAR", IN_ZIP, "META-INF/"),
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
          bytes("Safari web archive or property list", 0, 'b', 'p', 'l', 'i', 's', 't', '0', '0'),
          text("Unix archive or Debian package", 0, "!<arch>\n"),
          bytes("RPM", 0, 0xed, 0xab, 0xee, 0xdb),
          bytes("cabinet", 0, 'M', 'S', 'C', 'F', 0, 0, 0, 0),
          bytes("Access database", 4, 'S', 't', 'a', 'n', 'd', 'a', 'r', 'd', ' ', 'J', 'e', 't'),
          bytes("Outlook data", 0, '!', 'B', 'D', 'N'),
          bytes("DjVu", 0, 'A', 'T', '&', 'T', 'F', 'O', 'R', 'M'),
          bytes("Mobipocket", 60, 'B', 'O', 'O', 'K', 'M', 'O', 'B', 'I'),
          bytes("Photoshop", 0, '8', 'B', 'P', 'S', 0, 1),
          bytes("JPEG 2000", 4, 'j', 'P', ' ', ' ', 0x0d, 0x0a),
          bytes("Arrow", 0, 'A', 'R', 'R', 'O', 'W', '1', 0),
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
          text("AVIF", 4, "ftypavif"),
          text("HEIF", 4, "ftypheic"),
          text("HEIF", 4, "ftypmif1"),
          text("MPEG-4", 4, "ftyp"),
          bytes("Matroska", 0, 0x1a, 0x45, 0xdf, 0xa3),
          text("Ogg", 0, "OggS\u0000"),
          text("FLAC", 0, "fLaC\u0000"),
          bytes("MP3", 0, 'I', 'D', '3', 0x03),
          bytes("MP3", 0, 'I', 'D', '3', 0x04),
          text("WOFF", 0, "wOFF\u0000"),
          text("WOFF", 0, "wOF2\u0000"),
          text("OpenType", 0, "OTTO\u0000"),
          bytes("TrueType", 0, 0x00, 0x01, 0x00, 0x00, 0x00),
          bytes("Python pickle", 0, 0x80, 0x04, 0x95),
          text("NumPy", 1, "NUMPY"),
          bytes("HDF5", 0, 0x89, 'H', 'D', 'F', 0x0d, 0x0a),
          bytes("pcap", 0, 0xd4, 0xc3, 0xb2, 0xa1));

  /** The format of a file that starts like this, if it is one of these. */
  static Optional<String> of(byte[] head) {
    return of(new String(head, StandardCharsets.ISO_8859_1));
  }

  /** The same for a text that was decoded: some of these formats are nearly all ASCII. */
  public static Optional<String> of(String start) {
    return KNOWN.stream()
        .filter(magic -> start.startsWith(magic.mark(), magic.offset()))
        .filter(magic -> magic.offset() != IN_ZIP || start.startsWith("PK"))
        .map(Magic::format)
        .findFirst()
        .or(() -> PDF.matcher(start).find() ? Optional.of("PDF") : Optional.empty());
  }

  private static Magic text(String format, int offset, String mark) {
    return new Magic(format, offset, mark);
  }

  private static Magic bytes(String format, int offset, int... mark) {
    return new Magic(format, offset, new String(mark, 0, mark.length));
  }
}
