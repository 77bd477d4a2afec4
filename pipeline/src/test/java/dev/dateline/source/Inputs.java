package dev.dateline.source;

import dev.dateline.article.Outcome;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SlicePlanner;
import dev.dateline.source.read.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Input files of tests, and what reading makes of them. */
public final class Inputs {

  private Inputs() {}

  public static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static SourceFile listed(Path file) {
    try {
      Path real = file.getParent().toRealPath().resolve(file.getFileName());
      return SourceFile.of(real, SourceFile.attributes(real));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every document of a file, read slice by slice as planned. */
  public static List<Outcome<SourceText>> read(ReadSettings settings, Path... files) {
    List<SourceFile> listed = List.of(files).stream().map(Inputs::listed).toList();
    SourceReader reader = SourceReader.with(settings);
    List<Outcome<SourceText>> outcomes = new ArrayList<>();
    for (List<Slice> packet : SlicePlanner.plan(listed, settings)) {
      for (Slice slice : packet) {
        read(reader, slice, outcomes);
      }
    }
    return outcomes;
  }

  public static List<Outcome<SourceText>> read(Path... files) {
    return read(ReadSettings.detecting(), files);
  }

  private static void read(SourceReader reader, Slice slice, List<Outcome<SourceText>> outcomes) {
    try {
      reader.read(slice, outcomes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one document of a file. */
  public static SourceText text(Path file) {
    return kept(only(read(file)));
  }

  /** The one refusal of a file. */
  public static Rejection refusal(Path file) {
    return refused(only(read(file)));
  }

  public static SourceText kept(Outcome<SourceText> outcome) {
    if (outcome instanceof Outcome.Rejected<SourceText> rejected) {
      throw new AssertionError("refused: " + rejected.rejection());
    }
    return ((Outcome.Kept<SourceText>) outcome).value();
  }

  public static Rejection refused(Outcome<SourceText> outcome) {
    if (outcome instanceof Outcome.Kept<SourceText> kept) {
      throw new AssertionError("read: " + kept.value());
    }
    return ((Outcome.Rejected<SourceText>) outcome).rejection();
  }

  public static <T> T only(List<T> things) {
    if (things.size() != 1) {
      throw new AssertionError("expected one, got " + things);
    }
    return things.get(0);
  }

  /** What a compressor makes of bytes. */
  public interface Packer {
    OutputStream open(OutputStream out) throws IOException;
  }

  public static byte[] gzip(byte[] bytes) {
    return packed(GZIPOutputStream::new, bytes);
  }

  public static byte[] bzip2(byte[] bytes) {
    return packed(BZip2CompressorOutputStream::new, bytes);
  }

  public static byte[] zstd(byte[] bytes) {
    return packed(out -> new com.github.luben.zstd.ZstdOutputStream(out).setChecksum(true), bytes);
  }

  public static byte[] packed(Packer packer, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.open(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
