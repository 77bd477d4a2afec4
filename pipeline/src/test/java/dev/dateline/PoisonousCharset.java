package dev.dateline;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;

/** Brings a charset that is Latin 1, and on which the stack overflows at a byte 0xFE. */
public final class PoisonousCharset extends CharsetProvider {

  static final String NAME = "x-poisonous";

  @Override
  public Iterator<Charset> charsets() {
    return List.<Charset>of(new Poisonous()).iterator();
  }

  @Override
  public Charset charsetForName(String name) {
    return name.equals(NAME) ? new Poisonous() : null;
  }

  private static final class Poisonous extends Charset {

    Poisonous() {
      super(NAME, null);
    }

    @Override
    public boolean contains(Charset other) {
      return StandardCharsets.ISO_8859_1.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
      return new CharsetDecoder(this, 1, 1) {
        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
          while (in.hasRemaining()) {
            if (!out.hasRemaining()) {
              return CoderResult.OVERFLOW;
            }
            int b = in.get() & 0xff;
            if (b == 0xfe) {
              throw new StackOverflowError("poison");
            }
            out.put((char) b);
          }
          return CoderResult.UNDERFLOW;
        }
      };
    }

    @Override
    public CharsetEncoder newEncoder() {
      return StandardCharsets.ISO_8859_1.newEncoder();
    }
  }
}
