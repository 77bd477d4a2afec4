package dev.dateline.stage;

import dev.dateline.dataset.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Writes {@link Address}es. */
final class AddressCoder extends AtomicCoder<Address> {

  static final AddressCoder INSTANCE = new AddressCoder();

  private AddressCoder() {}

  @Override
  public void encode(Address value, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(value.file(), out);
    VarLongCoder.of().encode(value.offset(), out);
    VarIntCoder.of().encode(value.length(), out);
  }

  @Override
  public Address decode(InputStream in) throws IOException {
    return new Address(
        StringUtf8Coder.of().decode(in), VarLongCoder.of().decode(in), VarIntCoder.of().decode(in));
  }
}
