package dev.dateline.source;

import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.InputStorages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name and the first bytes of a file: its format is recognised by them. */
public final class FileHead {

  private static final String PARTS = "_files/";
  private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

  private final SourceFile file;
  private final byte[] bytes;

  FileHead(SourceFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * The head of a file as it is stored, compressed or not.
   *
   * @throws IOException also when the file can't be opened as it was listed
   */
  public static FileHead stored(SourceFile file) throws IOException {
    try (InputFile listed = InputFiles.of(file);
        InputStream in = listed.open(0)) {
      return of(file, in);
    }
  }

  static FileHead of(SourceFile file, InputStream in) throws IOException {
    return new FileHead(file, in.readNBytes(Limits.HEAD_BYTES));
  }

  /** The file's last name in lower case, as its URI has it, without the suffix of a compression. */
  public String name() {
    String uri = Compression.without(file.uri());
    return uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a browser saved the file as a part of a page: the parts of {@code A.html} are in the
   * folder {@code A_files} beside it.
   */
  public boolean isPartOfPage() {
    String uri = file.uri();
    for (int at = uri.indexOf(PARTS); at >= 0; at = uri.indexOf(PARTS, at + 1)) {
      String page = uri.substring(0, at);
      if (!page.endsWith("/") && PAGES.stream().anyMatch(suffix -> isFile(page + suffix))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFile(String uri) {
    if (!InputStorages.isElsewhere(uri)) {
      return Files.isRegularFile(FileUris.path(uri), LinkOption.NOFOLLOW_LINKS);
    }
    try {
      return InputStorages.of(uri)
          .at(uri)
          .filter(entry -> entry.kind() == InputEntry.Kind.FILE)
          .isPresent();
    } catch (AccessDeniedException e) {
      // As on a disk: what may not be seen is not there.
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size of the file as it is stored. */
  public long size() {
    return file.size();
  }

  /** The first bytes, at most {@value Limits#HEAD_BYTES}, in an array of their own. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * What is left to recognise the format by where the bytes inside a compressed file can't be read.
   */
  public FileHead nameOnly() {
    return new FileHead(file, new byte[0]);
  }

  /** Name of the binary format that starts like this. */
  public Optional<String> binary() {
    return Magic.of(bytes);
  }

  /** Name of the compression that starts like this. */
  public Optional<String> compressed() {
    return compression().map(format -> format.name().toLowerCase(Locale.ROOT));
  }

  Optional<Compression> compression() {
    return Compression.of(bytes);
  }
}
