package dev.dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Where the log of a run goes: the libraries' noise must not bury what the run has to say. */
final class RunLog {

  private RunLog() {}

  /** Sends the log to a file of the dataset, behind what earlier tries wrote there. */
  static Path toFile(String output, String run) throws IOException {
    Path folder = Path.of(output, "_dateline", "logs");
    Files.createDirectories(folder);
    Path file = folder.resolve(run + ".log");
    send(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    return file;
  }

  /** Sends the log to the standard error stream. */
  static void toStandardError() {
    send(new Lent(System.err));
  }

  /** Lets only warnings through, to the standard error stream: for commands that make no run. */
  static void quiet() {
    toStandardError();
    Logger.getLogger("").setLevel(Level.SEVERE);
  }

  private static void send(OutputStream out) {
    LogManager.getLogManager().reset();
    StreamHandler handler = new FlushingHandler(out);
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
  private static final class FlushingHandler extends StreamHandler {

    FlushingHandler(OutputStream out) {
      super(out, new SimpleFormatter());
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
}
