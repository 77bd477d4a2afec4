package dev.dateline.s3;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * A proxy of a real service that counts requests by kind and lets some of them fail. Each
 * connection takes one request.
 */
public final class FaultyService implements Closeable {

  /** The kind of failure of an answer. */
  enum Fault {
    /** Nothing. */
    NONE,

    /** It is never asked for: the service says that it is busy. */
    BUSY,

    /** It is given, and never arrives. */
    LOST,

    /** The connection ends in the midst of its body. */
    CUT,

    /** It stops in the midst of its body. */
    STUCK
  }

  private static final String HEAD_END = "\r\n\r\n";

  private final URI service;
  private final ServerSocket server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "a faulty service");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicLong requests = new AtomicLong();
  private final SortedMap<String, long[]> counted = new TreeMap<>();
  private volatile Fault fault = Fault.NONE;
  private volatile Predicate<String> asked = kind -> false;
  private volatile LongPredicate when = number -> false;

  /** Begins to listen, on an address of its own. */
  public FaultyService(URI service) throws IOException {
    this.service = service;
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Its address. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /**
   * Lets some of what is asked go wrong from now on.
   *
   * @param kinds which kinds of request, such as {@code GET} and {@code LIST}
   * @param numbers which of those, from 1
   */
  void breakWith(Fault wrong, Predicate<String> kinds, LongPredicate numbers) {
    requests.set(0);
    asked = kinds;
    when = numbers;
    fault = wrong;
  }

  /** Nothing fails any more. */
  void mend() {
    when = number -> false;
  }

  /** Requests and bytes of answers and questions, by kind. */
  public synchronized SortedMap<String, long[]> counted() {
    return new TreeMap<>(counted);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket there = new Socket(service.getHost(), service.getPort())) {
      InputStream question = new BufferedInputStream(client.getInputStream());
      String head = head(question);
      if (head.isEmpty()) {
        return;
      }
      byte[] body = question.readNBytes((int) length(head));
      String kind = kind(head);
      Fault wrong = asked.test(kind) && when.test(requests.incrementAndGet()) ? fault : Fault.NONE;
      OutputStream answer = client.getOutputStream();
      if (wrong == Fault.BUSY) {
        count(kind, 0);
        answer.write(busy());
        return;
      }
      there.getOutputStream().write(closing(head).getBytes(StandardCharsets.ISO_8859_1));
      there.getOutputStream().write(body);
      there.getOutputStream().flush();
      byte[] all = there.getInputStream().readAllBytes();
      count(kind, all.length + (long) body.length);
      answer(wrong, all, answer);
    } catch (IOException e) {
      // The client has gone, as it does when it is served badly.
      return;
    }
  }

  private static void answer(Fault wrong, byte[] all, OutputStream answer) throws IOException {
    int half = all.length - bodyLength(all) / 2;
    switch (wrong) {
      case LOST -> {
        return;
      }
      case CUT -> answer.write(all, 0, bodyLength(all) == 0 ? all.length : half);
      case STUCK -> {
        answer.write(all, 0, bodyLength(all) == 0 ? all.length : half);
        answer.flush();
        try {
          Thread.sleep(bodyLength(all) == 0 ? 0 : 4000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      default -> answer.write(all);
    }
    answer.flush();
  }

  private static int bodyLength(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEAD_END);
    return end < 0 ? 0 : answer.length - end - HEAD_END.length();
  }

  private static byte[] busy() {
    String body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>SlowDown</Code>"
            + "<Message>Please reduce your request rate.</Message></Error>";
    return ("HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nConnection: close\r\n"
            + "Content-Length: "
            + body.length()
            + HEAD_END
            + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private synchronized void count(String kind, long bytes) {
    long[] sums = counted.computeIfAbsent(kind, unused -> new long[2]);
    sums[0]++;
    sums[1] += bytes;
  }

  private static String kind(String head) {
    String[] line = head.substring(0, head.indexOf("\r\n")).split(" ", -1);
    String query = line[1].contains("?") ? line[1].substring(line[1].indexOf('?') + 1) : "";
    String lower = head.toLowerCase(Locale.ROOT);
    if (query.contains("list-type=2")) {
      return "LIST";
    }
    if (query.startsWith("delete")) {
      return "DELETE";
    }
    if (query.startsWith("uploads") || query.contains("uploadId")) {
      return "PARTS";
    }
    if (lower.contains("\r\nx-amz-copy-source:")) {
      return "COPY";
    }
    return line[0].equals("PUT") && lower.contains("\r\nif-none-match:")
        ? "PUT IF ABSENT"
        : line[0];
  }

  private static long length(String head) {
    for (String line : head.split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return Long.parseLong(line.substring(line.indexOf(':') + 1).trim());
      }
    }
    return 0;
  }

  private static String closing(String head) {
    return head.replaceAll("(?i)\r\nconnection:[^\r]*", "")
        .replace(HEAD_END, "\r\nConnection: close" + HEAD_END);
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(HEAD_END)) {
      int b = in.read();
      if (b < 0) {
        return "";
      }
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
