package dev.dateline.source.container;

import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Sha256;
import dev.dateline.article.SourceText;
import dev.dateline.source.RefusedException;
import dev.dateline.source.charset.Decoded;
import dev.dateline.source.charset.TextDecoder;
import dev.dateline.source.format.TextFormat;
import dev.dateline.source.format.TextFormats;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a text of the bytes of one document, in a file of its own or in a container that holds
 * whole documents. What a document itself may be (plain text) is decided here, whatever it came in.
 * Not thread-safe.
 */
public final class DocumentDecoder {

  /** What a document that is a file of its own is read as, unless its text shows otherwise. */
  static final String TEXT = "text";

  private final TextDecoder decoder;

  public DocumentDecoder(ReadSettings settings) {
    decoder = TextDecoder.of(settings.charset());
  }

  /** The document in the first {@code length} bytes, of which no charset is stated. */
  public Outcome<SourceText> document(Origin origin, byte[] bytes, int length, Metadata metadata) {
    return document(origin, bytes, length, metadata, Optional.empty());
  }

  /**
   * The document in the first {@code length} bytes, or its refusal.
   *
   * @param metadata what the container records about it
   * @param stated the charset of the bytes that it states
   */
  public Outcome<SourceText> document(
      Origin origin, byte[] bytes, int length, Metadata metadata, Optional<Charset> stated) {
    String rawHash = Sha256.of(bytes, length);
    try {
      Decoded decoded = decoder.decodeDocument(bytes, length, stated);
      boolean html = isHtml(decoded.text());
      return Outcome.kept(
          new SourceText(
              origin,
              rawHash,
              decoded.text(),
              decoded.decoding(),
              withOtherLines(html ? ofPage(metadata) : metadata, decoded),
              decoded.flags()));
    } catch (RefusedException e) {
      return Outcome.rejected(e.of(origin, Optional.of(rawHash), ""));
    }
  }

  /**
   * Whether a text is HTML.
   *
   * @throws RefusedException when it is neither that nor prose
   */
  public static boolean isHtml(String text) throws RefusedException {
    BinaryFile.refuse(text);
    Optional<TextFormat> format = TextFormats.of(text);
    if (format.isPresent() && !format.get().equals(TextFormat.HTML)) {
      throw RefusedException.reading(
          Reason.UNSUPPORTED_FORMAT,
          "the text is " + format.get().name() + ". " + format.get().advice());
    }
    return format.isPresent();
  }

  /** The metadata with the share of lines in another charset, where there are any. */
  private static Metadata withOtherLines(Metadata metadata, Decoded decoded) {
    if (decoded.otherLines().isEmpty()) {
      return metadata;
    }
    List<String> fields = new ArrayList<>(metadata.fields());
    fields.add("charset_lines=" + decoded.otherLines().get());
    return metadata.toBuilder().fields(fields).build();
  }

  /** The metadata of a page, which is read as HTML where it is not a record of a container. */
  private static Metadata ofPage(Metadata metadata) {
    boolean file = metadata.format().filter(TEXT::equals).isPresent();
    return metadata.toBuilder()
        .html(true)
        .format(file ? Optional.of("html") : metadata.format())
        .build();
  }
}
