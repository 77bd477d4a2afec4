package dev.dateline.source.container.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.source.InputLister;
import dev.dateline.source.Inputs;
import dev.dateline.source.Limits;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SourceReader;
import dev.dateline.source.record.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

  private static final int MIB = 1 << 20;

  @TempDir Path folder;

  /** A stream of a pattern that counts how its bytes are taken. */
  private static final class Pattern extends InputStream {

    private final byte[] pattern;
    private final long size;
    private long taken;

    Pattern(String pattern, long size) {
      this.pattern = Inputs.utf8(pattern);
      this.size = size;
    }

    @Override
    public int read() {
      return taken == size ? -1 : pattern[(int) (taken++ % pattern.length)];
    }

    @Override
    public int read(byte[] buffer, int start, int length) {
      int n = (int) Math.min(length, size - taken);
      for (int i = 0; i < n; i++) {
        buffer[start + i] = (byte) read();
      }
      return n == 0 && length > 0 ? -1 : n;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 200})
  void aLineOfAnyLengthIsPassedOverOnce(int mib) throws IOException {
    Pattern endless = new Pattern("x", (long) mib * MIB);
    try (Lines lines = new Lines(endless, 0, 1)) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.isTooLong()).isTrue();
      assertThat(lines.size()).isEqualTo((long) mib * MIB);
      assertThat(lines.bytes()).hasSizeLessThanOrEqualTo(Limits.DOCUMENT_BYTES);
      assertThat(lines.next()).isFalse();
    }
    assertThat(endless.taken).isEqualTo((long) mib * MIB);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_500_000, 10_000_000})
  void linesOfOneCharacterAreTakenOnce(int count) throws IOException {
    Pattern many = new Pattern("x\n", 2L * count);
    long lines = 0;
    try (Lines each = new Lines(many, 0, 1)) {
      while (each.next()) {
        lines++;
        assertTrue(each.length() == 1 && each.bytes()[0] == 'x' && each.number() == lines);
      }
    }
    assertThat(lines).isEqualTo(count);
    assertThat(many.taken).isEqualTo(2L * count);
  }

  /** Ten million times AssertJ would be the load itself. */
  private static void assertTrue(boolean fact) {
    if (!fact) {
      throw new AssertionError();
    }
  }

  /** Six shapes of the largest documents, read by four readers at once within 512 MiB of heap. */
  @Test
  void theLargestDocumentsFitTogetherIntoHalfAGibibyte() throws Exception {
    write("ascii.txt", "x", 32, StandardCharsets.UTF_8);
    write("lines.txt", "x\n", 32, StandardCharsets.UTF_8);
    write("japanese.txt", "\u5e02\u8b70\u4f1a\u306f", 31, StandardCharsets.UTF_8);
    write("russian.txt", "\u0413\u043e\u0440\u043e\u0434 ", 31, Charset.forName("windows-1251"));
    write("wide.txt", "wide text ", 31, StandardCharsets.UTF_16LE);
    write("marks.txt", "e\u0301\u0301\u0301\u0301\u0301", 31, StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("record.jsonl"), "{\"text\":\"" + "\\u5e02".repeat(5 * MIB) + "\"}\n");
    Files.writeString(
        folder.resolve("long.jsonl"), "{\"text\":\"" + "x".repeat(200 * MIB) + "\"}\n");
    Files.write(
        folder.resolve("packed.txt"), Inputs.gzip(Files.readAllBytes(folder.resolve("ascii.txt"))));
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            FourReaders.class.getName(),
            folder.toString());
    Process process = java.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.trim()).isEqualTo("28 kept, 8 refused");
  }

  private void write(String name, String unit, int mib, Charset charset) throws IOException {
    byte[] bytes = unit.getBytes(charset);
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      byte[] block = unit.repeat(MIB / bytes.length).getBytes(charset);
      for (int i = 0; i < mib; i++) {
        out.write(block);
      }
    }
  }

  /** Reads a folder four times at once. */
  static final class FourReaders {

    private FourReaders() {}

    public static void main(String[] folder) throws Exception {
      List<SourceFile> files = InputLister.list(List.of(folder)).files();
      AtomicLong kept = new AtomicLong();
      AtomicLong refused = new AtomicLong();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Thread thread = new Thread(() -> readAll(files, kept, refused));
        thread.setUncaughtExceptionHandler((t, e) -> Runtime.getRuntime().halt(1));
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println(kept + " kept, " + refused + " refused");
    }

    private static void readAll(List<SourceFile> files, AtomicLong kept, AtomicLong refused) {
      SourceReader reader = SourceReader.with(ReadSettings.detecting());
      for (SourceFile file : files) {
        try {
          reader.read(
              Slice.whole(file), outcome -> (isKept(outcome) ? kept : refused).incrementAndGet());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    /** Works on a copy, as a cleaner does. */
    private static boolean isKept(Outcome<SourceText> outcome) {
      return outcome instanceof Outcome.Kept<SourceText> kept
          && new StringBuilder(kept.value().text()).reverse().length() > 0;
    }
  }
}
