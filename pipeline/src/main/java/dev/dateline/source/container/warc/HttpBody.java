package dev.dateline.source.container.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.deflate.DeflateCompressorInputStream;
import org.apache.commons.compress.compressors.deflate.DeflateParameters;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.ParsingException;

/** A response of HTTP as it was sent; jwarc parses it and undoes the transfer encoding. */
final class HttpBody {

  /** Cookies and policies fill pages; more is an attack. */
  private static final int HEADER_BYTES = 1 << 19;

  private static final int MOST_ENCODINGS = 3;
  private static final int START = 4;
  private static final int GZIP = 0x1f8b;
  private static final int ZSTD = 0x28b5;
  private static final int Z_DEFLATED = 8;
  private static final int Z_CHECK = 31;

  private final HttpResponse response;

  private HttpBody(HttpResponse response) {
    this.response = response;
  }

  /** Parses what a record holds. */
  static HttpBody of(WarcBlock block) throws IOException {
    Channel channel = new Channel(block);
    try {
      HttpResponse response = HttpResponse.parse(channel);
      channel.header = Integer.MAX_VALUE;
      return new HttpBody(response);
    } catch (ParsingException | EOFException e) {
      block.rethrow();
      throw WarcPayload.bad("the response of the site is not HTTP: " + e.getMessage());
    }
  }

  int status() {
    return response.status();
  }

  /** The media type as the site stated it. */
  String type() {
    return response.headers().first("Content-Type").orElse("");
  }

  /** The body without its content encodings, the last one first; unknown names are passed over. */
  InputStream decoded() throws IOException {
    List<String> encodings = new ArrayList<>();
    for (String value : response.headers().all("Content-Encoding")) {
      encodings.addAll(List.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)));
    }
    if (encodings.size() > MOST_ENCODINGS) {
      throw WarcPayload.bad("the page is encoded " + encodings.size() + " times");
    }
    InputStream body = response.body().stream();
    for (int i = encodings.size() - 1; i >= 0; i--) {
      body = decoded(encodings.get(i), new BufferedInputStream(body));
    }
    return body;
  }

  /** Archives often hold pages decoded, and still state how they were encoded. */
  private static InputStream decoded(String encoding, InputStream body) throws IOException {
    body.mark(START);
    byte[] start = body.readNBytes(START);
    body.reset();
    if (start.length < START || start[0] == '<') {
      return body;
    }
    int two = (start[0] & 0xff) << 8 | (start[1] & 0xff);
    return switch (encoding) {
      case "gzip", "x-gzip" ->
          two == GZIP
              ? GzipCompressorInputStream.builder()
                  .setInputStream(body)
                  .setDecompressConcatenated(true)
                  .get()
              : body;
      case "deflate" -> {
        DeflateParameters parameters = new DeflateParameters();
        parameters.setWithZlibHeader((start[0] & 0x0f) == Z_DEFLATED && two % Z_CHECK == 0);
        yield new DeflateCompressorInputStream(body, parameters);
      }
      case "br" -> new BrotliInputStream(body);
      case "zstd" -> two == ZSTD ? new ZstdInputStream(body) : body;
      default -> body;
    };
  }

  /** A block as jwarc takes it. */
  private static final class Channel implements LengthedBody.LengthedReadableByteChannel {

    private final WarcBlock block;
    private final long size;
    private int header = HEADER_BYTES;

    Channel(WarcBlock block) {
      this.block = block;
      size = block.left();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int n =
          block.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
      if (n > 0) {
        target.position(target.position() + n);
        header -= header == Integer.MAX_VALUE ? 0 : n;
      }
      if (header < 0) {
        throw WarcPayload.bad(
            "the header of the response has no end within " + HEADER_BYTES + " bytes");
      }
      return n;
    }

    @Override
    public long position() {
      return size - block.left();
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
