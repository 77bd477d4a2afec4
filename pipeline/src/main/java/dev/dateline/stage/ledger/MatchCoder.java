package dev.dateline.stage.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/** Writes {@link Match}es. */
public final class MatchCoder extends AtomicCoder<Match> {

  @Override
  public void encode(Match value, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(value.contentHash(), out);
    StringUtf8Coder.of().encode(value.how().name(), out);
    PublishedCoder.INSTANCE.encode(value.published(), out);
  }

  @Override
  public Match decode(InputStream in) throws IOException {
    return new Match(
        StringUtf8Coder.of().decode(in),
        Match.How.valueOf(StringUtf8Coder.of().decode(in)),
        PublishedCoder.INSTANCE.decode(in));
  }
}
