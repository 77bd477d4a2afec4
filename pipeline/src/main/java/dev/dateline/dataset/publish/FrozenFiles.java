package dev.dateline.dataset.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dateline.article.Sha256;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.source.Exclusion;
import dev.dateline.source.Exclusions;
import dev.dateline.source.SourceFile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The list of a run's files, which are read by their numbers in it.
 *
 * <p>What the run leaves out is on the list, and is passed over: a run that is begun again may
 * leave out something else.
 *
 * @param store where it is
 * @param folder of the run's frozen input
 * @param count number of files on the list
 * @param exclusions what is passed over
 */
public record FrozenFiles(Store store, String folder, long count, List<Exclusion> exclusions)
    implements Serializable {

  /** Files listed in one file of the list. */
  private static final int CHUNK = 10_000;

  /** Receives file by file. */
  @FunctionalInterface
  public interface Visitor {
    /** The next file. */
    void visit(SourceFile file) throws IOException;
  }

  /** Copies the list. */
  public FrozenFiles {
    exclusions = List.copyOf(exclusions);
  }

  /** The list in the folder of a run's frozen input. */
  static FrozenFiles of(Store store, String folder, FrozenInput frozen) {
    return new FrozenFiles(store, folder, frozen.files() + frozen.excluded(), frozen.exclusions());
  }

  /** Writes the list of a run and makes it outlast a power cut. */
  static void write(Store store, String folder, List<SourceFile> files) throws IOException {
    Iterator<SourceFile> rest = files.iterator();
    for (int chunk = 0; rest.hasNext(); chunk++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < CHUNK && rest.hasNext(); i++) {
        lines.append(JsonFiles.line(rest.next())).append('\n');
      }
      String checksum = JsonFiles.line(new Checksum(Sha256.of(lines.toString()))) + "\n";
      store.put(path(folder, chunk), (lines + checksum).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The files numbered from one to before another, in order, but those that are passed over.
   *
   * @param from from 0
   * @param to at most {@link #count}
   */
  public List<SourceFile> read(long from, long to) throws IOException {
    if (from < 0 || to > count) {
      throw new IllegalArgumentException("files " + from + " to " + to + " of " + count);
    }
    List<SourceFile> files = new ArrayList<>();
    Exclusions passed = Exclusions.of(exclusions);
    for (long chunk = from / CHUNK; chunk * CHUNK < to; chunk++) {
      readChunk(chunk, from - chunk * CHUNK, to - chunk * CHUNK, passed, files);
    }
    return files;
  }

  /** Visits every file in order, with a part of the list in memory at a time. */
  public void each(Visitor visitor) throws IOException {
    for (long from = 0; from < count; from += CHUNK) {
      for (SourceFile file : read(from, Math.min(from + CHUNK, count))) {
        visitor.visit(file);
      }
    }
  }

  private void readChunk(long chunk, long from, long to, Exclusions passed, List<SourceFile> files)
      throws IOException {
    String path = path(folder, chunk);
    byte[] content =
        store.content(path).orElseThrow(() -> UnreadableFileException.missing(store, path));
    int lines = (int) Math.min(count - chunk * CHUNK, CHUNK);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
      Sha256 hash = new Sha256();
      for (int i = 0; i < lines; i++) {
        String line = in.readLine();
        if (line == null) {
          throw UnreadableFileException.damaged(store, path, null);
        }
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        hash.add(bytes, 0, bytes.length);
        if (i >= from && i < to) {
          SourceFile file = JsonFiles.parse(line, Line.class).file();
          if (!passed.cover(file.uri())) {
            files.add(file);
          }
        }
      }
      // Version 0.1 wrote no checksum behind the lines.
      String last = in.readLine();
      boolean differs =
          last != null && !JsonFiles.parse(last, Checksum.class).sha256().equals(hash.hex());
      if (differs || in.readLine() != null) {
        throw UnreadableFileException.damaged(store, path, null);
      }
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      throw UnreadableFileException.damaged(store, path, e);
    }
  }

  private record Checksum(String sha256) {}

  /** A line of the list; version 0.1 knew no inodes. */
  private record Line(String uri, long size, long modifiedNanos, Long inode) {
    SourceFile file() {
      return new SourceFile(uri, size, modifiedNanos, inode == null ? 0 : inode);
    }
  }

  private static String path(String folder, long chunk) {
    return folder + String.format(Locale.ROOT, "/files-%05d.jsonl", chunk);
  }
}
