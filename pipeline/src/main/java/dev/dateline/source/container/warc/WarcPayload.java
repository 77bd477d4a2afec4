package dev.dateline.source.container.warc;

import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.source.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * What a record of a web archive is: a page, or something that is passed over.
 *
 * @param passedOver why it is not a document, if it is none
 * @param body the page as the site sent it, decoded from its transfer and content encodings; empty
 *     for anything but a document
 * @param type the page's media type as stated, with its parameters
 */
record WarcPayload(Optional<PassedOver> passedOver, InputStream body, String type) {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private static final Set<String> TEXTS =
      Set.of(
          "application/xhtml+xml",
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/vnd.wap.xhtml+xml");

  private static final Pattern SCRIPT =
      Pattern.compile(".*/(?:x-)?(?:java|ecma|type)script|text/css");

  private static final Pattern FONT =
      Pattern.compile("font/.*|application/(?:x-)?font-?.*|application/vnd\\.ms-fontobject");

  private static final Pattern DATA =
      Pattern.compile("text/(?:csv|calendar|vcard|x-vcard|dns|x-json|json|event-stream)");

  private static final Pattern ROBOTS = Pattern.compile("https?://[^/?#]*/robots\\.txt(?:[?#].*)?");

  /** What a record is, of which the header was read. */
  static WarcPayload of(MessageHeaders headers, WarcBlock block) throws IOException {
    String type = headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "response" -> response(headers, block);
      case "resource", "conversion" -> typed(headers.first("Content-Type").orElse(""), block);
      case "revisit" -> no(PassedOver.REVISIT);
      case "request" -> no(PassedOver.REQUEST);
      default -> no(PassedOver.ARCHIVE_METADATA);
    };
  }

  private static WarcPayload response(MessageHeaders headers, WarcBlock block) throws IOException {
    String type = headers.first("Content-Type").orElse("application/http");
    if (!base(type).equals("application/http")) {
      return base(type).equals("text/dns") ? no(PassedOver.ARCHIVE_METADATA) : typed(type, block);
    }
    if (headers.first("WARC-Segment-Number").isPresent()) {
      throw bad("the page is divided into segments, which are not read");
    }
    HttpBody http = HttpBody.of(block);
    if (ROBOTS.matcher(headers.first("WARC-Target-URI").orElse("")).matches()) {
      return no(PassedOver.ROBOTS_TXT);
    }
    if (http.status() != OK) {
      boolean elsewhere = http.status() / 100 == 3;
      return no(
          http.status() == NOT_MODIFIED
              ? PassedOver.REVISIT
              : elsewhere ? PassedOver.REDIRECT : PassedOver.ERROR_PAGE);
    }
    Optional<PassedOver> kind = kind(base(http.type()));
    return kind.isPresent() ? no(kind.get()) : new WarcPayload(kind, http.decoded(), http.type());
  }

  private static WarcPayload typed(String type, WarcBlock block) {
    Optional<PassedOver> kind = kind(base(type));
    return kind.isPresent() ? no(kind.get()) : new WarcPayload(kind, block, type);
  }

  /** Why content of a media type is not a document; content without a type may be one. */
  private static Optional<PassedOver> kind(String base) {
    if (base.isEmpty() || TEXTS.contains(base)) {
      return Optional.empty();
    }
    if (SCRIPT.matcher(base).matches()) {
      return Optional.of(PassedOver.SCRIPT);
    }
    if (base.startsWith("text/") && !DATA.matcher(base).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        base.startsWith("image/")
            ? PassedOver.IMAGE
            : FONT.matcher(base).matches() ? PassedOver.FONT : PassedOver.OTHER_TYPE);
  }

  private static String base(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The refusal of a page in a complete record. */
  static RefusedException bad(String what) {
    return RefusedException.reading(Reason.BAD_RECORD, what);
  }

  private static WarcPayload no(PassedOver kind) {
    return new WarcPayload(Optional.of(kind), InputStream.nullInputStream(), "");
  }
}
