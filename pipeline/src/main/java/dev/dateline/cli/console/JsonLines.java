package dev.dateline.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.Printable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A standard error stream of JSON objects, one a line: events as such, and every line of plain
 * words as an event {@code message}.
 */
final class JsonLines extends PrintWriter {

  /** How much an event matters. */
  enum Level {
    INFO,
    WARNING,
    ERROR
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;

  /** Lines on a stream, stamped by a clock. */
  JsonLines(PrintStream out, Clock clock) {
    super(new PlainLines(new PrintWriter(out, true, StandardCharsets.UTF_8), clock), true);
    this.clock = clock;
  }

  /** Writes an event with its own fields; their order stays. */
  void event(Level level, String event, Map<String, ?> fields) {
    synchronized (lock) {
      ((PlainLines) out).target.println(line(clock, level, event, fields));
    }
  }

  private static String line(Clock clock, Level level, String event, Map<String, ?> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("time", Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString());
    all.put("level", level.name().toLowerCase(Locale.ROOT));
    all.put("event", event);
    all.putAll(fields);
    try {
      return Printable.json(JSON.writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event holds only texts, numbers, lists and maps", e);
    }
  }

  /** Turns what is printed as words into events. */
  private static final class PlainLines extends Writer {

    private static final String SPEAKER = "dateline: ";

    private final StringBuilder line = new StringBuilder();
    private final PrintWriter target;
    private final Clock clock;

    PlainLines(PrintWriter target, Clock clock) {
      this.target = target;
      this.clock = clock;
    }

    @Override
    public void write(char[] chars, int start, int length) {
      for (int i = start; i < start + length; i++) {
        if (chars[i] == '\n') {
          end();
        } else {
          line.append(chars[i]);
        }
      }
    }

    private void end() {
      String words = line.toString().strip();
      line.setLength(0);
      if (!words.isEmpty()) {
        String message = words.startsWith(SPEAKER) ? words.substring(SPEAKER.length()) : words;
        target.println(line(clock, Level.INFO, "message", Map.of("message", message)));
      }
    }

    private static String line(Clock clock, Level level, String event, Map<String, ?> fields) {
      return JsonLines.line(clock, level, event, fields);
    }

    @Override
    public void flush() {
      target.flush();
    }

    @Override
    public void close() {
      end();
      target.flush();
    }
  }
}
