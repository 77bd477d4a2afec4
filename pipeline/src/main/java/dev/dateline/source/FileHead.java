package dev.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** The name and the first bytes of a file: what its format is told by. */
public final class FileHead {

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

  /** Whether a browser saved the file as a part of a page that stands beside its folder. */
  public boolean isPartOfPage() {
    return SavedPage.isPart(file.uri());
  }

  /** Size of the file as it is stored. */
  public long size() {
    return file.size();
  }

  /** The first bytes, at most {@value Limits#HEAD_BYTES}, in an array of their own. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What is left to tell the format by where the bytes inside a compressed file can't be read. */
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
