package dev.dateline.beam;

import dev.dateline.codec.RowBytes;
import dev.dateline.codec.RowType;
import dev.dateline.schema.ArticleRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;

/** Writes {@link ArticleRow}s in Avro's binary encoding. */
final class ArticleRowCoder extends AtomicCoder<ArticleRow> {

  private static final ThreadLocal<RowBytes> BYTES = ThreadLocal.withInitial(RowBytes::new);

  @Override
  public void encode(ArticleRow row, OutputStream out) throws IOException {
    ByteArrayCoder.of().encode(BYTES.get().encode(row), out);
  }

  @Override
  public ArticleRow decode(InputStream in) throws IOException {
    byte[] bytes = ByteArrayCoder.of().decode(in);
    return BYTES.get().decode(RowType.ARTICLE, bytes, 0, bytes.length);
  }
}
