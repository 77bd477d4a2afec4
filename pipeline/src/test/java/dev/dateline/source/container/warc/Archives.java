package dev.dateline.source.container.warc;

import dev.dateline.source.Inputs;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes web archives, honest ones and others. */
public final class Archives {

  static final String DATE = "2021-08-04T22:15:30Z";

  private final List<byte[]> records = new ArrayList<>();

  /** The archive, not compressed. */
  public byte[] plain() {
    return Inputs.joined(records.toArray(byte[][]::new));
  }

  /** The archive with a member of gzip for each record. */
  public byte[] gzip() {
    return Inputs.joined(records.stream().map(Inputs::gzip).toArray(byte[][]::new));
  }

  /** Number of records. */
  public int size() {
    return records.size();
  }

  /** Adds any bytes where a record is expected. */
  public Archives raw(byte[] bytes) {
    records.add(bytes);
    return this;
  }

  /** Adds a page of plain text. */
  public Archives page(String url, String text) {
    return response(url, "200 OK", "text/plain; charset=utf-8", Inputs.utf8(text));
  }

  /** Adds an answer of a site. */
  public Archives response(String url, String status, String type, byte[] body) {
    return http(
        url,
        "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length,
        body);
  }

  /** Adds an answer with any header. */
  public Archives http(String url, String header, byte[] body) {
    return record(
        "response",
        url,
        "application/http; msgtype=response",
        Inputs.joined(Inputs.utf8(header + "\r\n\r\n"), body));
  }

  /** Adds a record. */
  public Archives record(String type, String url, String contentType, byte[] block) {
    return raw(record(type, url, "Content-Type: " + contentType + "\r\n", block.length, block));
  }

  /** A record that states any length. */
  static byte[] record(String type, String url, String more, Object length, byte[] block) {
    String header =
        "WARC/1.1\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(7, block.length)
            + ">\r\nWARC-Date: "
            + DATE
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\n"
            + more
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    return Inputs.joined(Inputs.utf8(header), block, Inputs.utf8("\r\n\r\n"));
  }

  /** A body in chunks of a few bytes. */
  static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int start = 0; start < body.length; start += 7) {
      int length = Math.min(7, body.length - start);
      out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(body, start, length);
      out.writeBytes(Inputs.utf8("\r\n"));
    }
    out.writeBytes(Inputs.utf8("0\r\n\r\n"));
    return out.toByteArray();
  }

  /** A body of at most 64 KiB as Brotli that does not compress. */
  static byte[] brotli(byte[] body) {
    int header = (body.length - 1) << 4 | 1 << 20;
    return Inputs.joined(
        new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)},
        body,
        new byte[] {3});
  }
}
