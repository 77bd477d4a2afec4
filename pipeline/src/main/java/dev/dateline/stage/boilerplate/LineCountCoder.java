package dev.dateline.stage.boilerplate;

import dev.dateline.text.clean.LineCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Writes {@link LineCount}s. */
public final class LineCountCoder extends AtomicCoder<LineCount> {

  /** The only one. */
  public static final LineCountCoder INSTANCE = new LineCountCoder();

  @Override
  public void encode(LineCount value, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(value.source(), out);
    StringUtf8Coder.of().encode(value.line(), out);
    VarLongCoder.of().encode(value.documents(), out);
  }

  @Override
  public LineCount decode(InputStream in) throws IOException {
    return new LineCount(
        StringUtf8Coder.of().decode(in),
        StringUtf8Coder.of().decode(in),
        VarLongCoder.of().decode(in));
  }
}
