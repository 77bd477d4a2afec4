package dev.dateline.cli.console;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnsafePathException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Sends the log of a run to a file, so that messages of libraries do not hide those of the run. */
public final class RunLog {

  private RunLog() {}

  /**
   * Sends the log to a file of the dataset, behind what earlier tries wrote there; where it is, in
   * words.
   */
  public static String toStore(Store store, String run) throws IOException {
    String log = Layout.LOGS + "/" + run + ".log";
    if (store.folder().isEmpty()) {
      send(StoredLogHandler.begin(store, log));
      return store.root() + "/" + log;
    }
    return toFile(Path.of(store.folder().get()), run).toString();
  }

  private static Path toFile(Path output, String run) throws IOException {
    Path folder = output.resolve(Layout.LOGS);
    for (Path element : List.of(folder.getParent(), folder)) {
      if (Files.isSymbolicLink(element)) {
        throw UnsafePathException.link(element.toString());
      }
    }
    Files.createDirectories(folder);
    Path file = folder.resolve(run + ".log");
    // To open a pipe that nobody reads from takes for ever.
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw UnsafePathException.noFile(file.toString());
    }
    send(
        new FlushingHandler(
            Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS)));
    return file;
  }

  /** Sends the log to the standard error stream, in the form of the other messages there. */
  public static void toStandardError(PrintWriter err) {
    send(
        err instanceof JsonLines lines
            ? new JsonHandler(lines)
            : new FlushingHandler(new Lent(System.err)));
  }

  /** Lets only warnings through, to the standard error stream: for commands that make no run. */
  public static void quiet(PrintWriter err) {
    toStandardError(err);
    Logger.getLogger("").setLevel(Level.SEVERE);
  }

  private static void send(Handler handler) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(handler);
  }

  /** A stream that outlives the log: others write to it when the log has gone elsewhere. */
  private static final class Lent extends FilterOutputStream {

    Lent(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** A crash must not take the last lines with it. */
  static class FlushingHandler extends StreamHandler {

    FlushingHandler(OutputStream out) {
      super(out, new VisibleFormatter());
      try {
        setEncoding(StandardCharsets.UTF_8.name());
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException("every Java platform has UTF-8", e);
      }
    }

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
      flush();
    }
  }

  /** Lends the log to a stream of JSON. */
  private static final class JsonHandler extends Handler {

    private final JsonLines lines;

    JsonHandler(JsonLines lines) {
      this.lines = lines;
      setFormatter(new SimpleFormatter());
    }

    @Override
    public void publish(LogRecord record) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("logger", String.valueOf(record.getLoggerName()));
      fields.put("message", String.valueOf(getFormatter().formatMessage(record)));
      if (record.getThrown() != null) {
        StringWriter stack = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(stack, true));
        fields.put("stack", stack.toString());
      }
      lines.event(level(record.getLevel()), "log", fields);
    }

    @Override
    public void flush() {
      lines.flush();
    }

    @Override
    public void close() {
      flush();
    }

    private static JsonLines.Level level(Level level) {
      if (level.intValue() >= Level.SEVERE.intValue()) {
        return JsonLines.Level.ERROR;
      }
      return level.intValue() >= Level.WARNING.intValue()
          ? JsonLines.Level.WARNING
          : JsonLines.Level.INFO;
    }
  }
}
