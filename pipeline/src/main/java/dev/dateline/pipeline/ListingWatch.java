package dev.dateline.pipeline;

import dev.dateline.source.SourceFile;
import java.util.function.Consumer;

/** Reports the progress of listing an input; an input of millions of files takes minutes. */
final class ListingWatch implements Consumer<SourceFile> {

  private static final long NANOS_BETWEEN = 500_000_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Progress.Listener progress;
  private final long started = System.nanoTime();
  private long told = started;
  private long files;
  private long bytes;

  ListingWatch(Progress.Listener progress) {
    this.progress = progress;
  }

  @Override
  public void accept(SourceFile file) {
    files++;
    bytes += file.size();
    long now = System.nanoTime();
    if (now - told >= NANOS_BETWEEN) {
      told = now;
      progress.at(Progress.listing(files, bytes, (now - started) / NANOS_PER_SECOND));
    }
  }
}
