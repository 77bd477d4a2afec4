package dev.dateline.source.container;

import dev.dateline.article.PassedOver;
import dev.dateline.source.FileHead;
import dev.dateline.source.format.TextFormats;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that is not a document: left in a folder by a system, or a part of a saved page.
 *
 * <p>Name and content must agree. A picture under the name of a text is refused, because somebody
 * expects a text there.
 */
public final class NoDocument implements ContainerFormat {

  /** They are recognised by name only when they are empty. */
  private static final Set<String> MARKERS =
      Set.of(
          ".gitkeep",
          ".keep",
          ".gitignore",
          ".gitattributes",
          ".nojekyll",
          ".placeholder",
          ".empty",
          ".nomedia",
          ".hidden",
          ".directory",
          ".ds_store",
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "_success",
          "_started",
          "_committed");

  private static final Set<String> PICTURES =
      Set.of("PNG", "JPEG", "GIF", "TIFF", "Windows icon", "WebP", "AVIF", "HEIF", "BMP");

  private static final Set<String> FONTS = Set.of("WOFF", "TrueType", "OpenType");

  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(?:png|jpe?g|jfif|gif|tiff?|ico|cur|webp|avif|hei[cf]|bmp)");

  private static final Pattern FONT = Pattern.compile(".*\\.(?:woff2?|ttf|otf|eot)");

  private static final Pattern SCRIPT = Pattern.compile(".*\\.(?:m?js|css)");

  @Override
  public boolean recognises(FileHead head) {
    return kind(head).isPresent();
  }

  @Override
  public String label(FileHead head) {
    return kind(head).map(PassedOver::words).orElse("no document");
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return (file, slice, documents) -> {
      PassedOver kind = kind(file.head()).orElseThrow();
      file.proveWhole();
      file.check();
      documents.passedOver(kind);
    };
  }

  /** What a file is, if it is not a document. */
  static Optional<PassedOver> kind(FileHead head) {
    String name = head.name();
    if (isHousekeeping(name, head)) {
      return Optional.of(PassedOver.HOUSEKEEPING);
    }
    Optional<String> binary = head.binary();
    if (binary.isPresent()) {
      boolean picture = PICTURES.contains(binary.get()) && PICTURE.matcher(name).matches();
      boolean font = FONTS.contains(binary.get()) && FONT.matcher(name).matches();
      return picture
          ? Optional.of(PassedOver.IMAGE)
          : font ? Optional.of(PassedOver.FONT) : part(head);
    }
    if (name.endsWith(".svg") && TextFormats.isDrawing(latin(head))) {
      return Optional.of(PassedOver.IMAGE);
    }
    if (SCRIPT.matcher(name).matches() && TextFormats.isCodeStart(latin(head))) {
      return Optional.of(PassedOver.SCRIPT);
    }
    return name.equals("robots.txt") && TextFormats.isRobotsTxt(latin(head))
        ? Optional.of(PassedOver.ROBOTS_TXT)
        : part(head);
  }

  private static Optional<PassedOver> part(FileHead head) {
    return head.isPartOfPage() ? Optional.of(PassedOver.PAGE_PART) : Optional.empty();
  }

  private static boolean isHousekeeping(String name, FileHead head) {
    if (head.size() == 0) {
      return MARKERS.contains(name);
    }
    String start = latin(head);
    return switch (name) {
      case ".ds_store" -> start.startsWith("Bud1", 4);
      case "thumbs.db", "ehthumbs.db" -> start.startsWith("\u00d0\u00cf\u0011\u00e0");
      case "desktop.ini", ".directory" -> isIni(start);
      default ->
          (name.startsWith("._") && start.startsWith("\u0000\u0005\u0016\u0007"))
              || (name.startsWith(".") && name.endsWith(".crc") && start.startsWith("crc\u0000"));
    };
  }

  /** In whatever charset: a section in brackets comes first. */
  private static boolean isIni(String start) {
    String text = start.replaceAll("[^\\x21-\\x7e]+", "");
    return text.startsWith("[") && text.contains("]");
  }

  private static String latin(FileHead head) {
    return new String(head.bytes(), StandardCharsets.ISO_8859_1);
  }
}
