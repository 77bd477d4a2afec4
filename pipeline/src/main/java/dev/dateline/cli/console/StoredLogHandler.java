package dev.dateline.cli.console;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.ErrorManager;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/**
 * Keeps the log in a temporary file, and puts it into a store that can't append when the command
 * ends. If the command is killed, the temporary file remains.
 */
final class StoredLogHandler extends StreamHandler {

  /** What is older than this is cut off, so that a file that is written whole stays small. */
  private static final int MOST_BYTES = 4 << 20;

  private final Store store;
  private final String log;
  private final byte[] before;
  private final Path file;
  private boolean closed;

  private StoredLogHandler(Store store, String log, byte[] before, Path file) throws IOException {
    super(Files.newOutputStream(file), new VisibleFormatter());
    setEncoding(StandardCharsets.UTF_8.name());
    this.store = store;
    this.log = log;
    this.before = before;
    this.file = file;
  }

  /** Begins a log; fails where the store can't be reached, which need not be tried at the end. */
  static StoredLogHandler begin(Store store, String log) throws IOException {
    byte[] before = store.content(log).orElse(new byte[0]);
    return new StoredLogHandler(store, log, before, Files.createTempFile("dateline-", ".log"));
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    super.publish(entry);
    flush();
  }

  @Override
  public synchronized void close() {
    super.close();
    if (closed) {
      return;
    }
    closed = true;
    try {
      byte[] added = Files.readAllBytes(file);
      byte[] all = Arrays.copyOf(before, before.length + added.length);
      System.arraycopy(added, 0, all, before.length, added.length);
      store.put(log, Arrays.copyOfRange(all, Math.max(0, all.length - MOST_BYTES), all.length));
      Files.delete(file);
    } catch (IOException | RuntimeException e) {
      reportError(
          "the log stays at " + file + ": " + e.getMessage(), null, ErrorManager.CLOSE_FAILURE);
    }
  }
}
