package dev.dateline.codec;

import dev.dateline.article.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Row files as Avro object container files. */
final class AvroRows {

  /** Deflate is the one compression that the Avro specification asks of every reader. */
  private static final CodecFactory CODEC = CodecFactory.deflateCodec(6);

  private static final int SYNC_BYTES = 16;

  private AvroRows() {}

  static RowFileWriter write(Schema schema, OutputStream out) throws IOException {
    DataFileWriter<SpecificRecord> file =
        new DataFileWriter<>(new SpecificDatumWriter<SpecificRecord>(schema, RowModel.of(schema)));
    file.setCodec(CODEC).create(schema, out, syncMarker(schema));
    return new RowFileWriter() {
      @Override
      public void write(SpecificRecord row) throws IOException {
        file.append(row);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  static <T extends SpecificRecord> RowFileReader<T> read(
      Schema schema, SeekableByteChannel channel) throws IOException {
    return rows(channel, new SpecificDatumReader<>(schema, schema, RowModel.of(schema)));
  }

  static RowFileReader<GenericRecord> project(Schema projection, SeekableByteChannel channel)
      throws IOException {
    return rows(channel, new GenericDatumReader<>(null, projection));
  }

  static FileShape shape(SeekableByteChannel channel) throws IOException {
    try (DataFileReader<GenericRecord> file =
        new DataFileReader<>(new ChannelInput(channel), new GenericDatumReader<>())) {
      long rows = 0;
      while (file.hasNext()) {
        rows += file.getBlockCount();
        file.nextBlock();
      }
      return new FileShape(Sha256.of(file.getSchema().toString()), rows);
    }
  }

  private static <T> RowFileReader<T> rows(SeekableByteChannel channel, DatumReader<T> datums)
      throws IOException {
    DataFileReader<T> file = new DataFileReader<>(new ChannelInput(channel), datums);
    return new RowFileReader<>() {
      @Override
      public Optional<T> next() {
        return file.hasNext() ? Optional.of(file.next()) : Optional.empty();
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  /** Avro's own marker is random; one that follows from the schema makes equal files equal. */
  private static byte[] syncMarker(Schema schema) {
    try {
      return Arrays.copyOf(SchemaNormalization.parsingFingerprint("SHA-256", schema), SYNC_BYTES);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record ChannelInput(SeekableByteChannel channel) implements SeekableInput {
    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }

    @Override
    public long tell() throws IOException {
      return channel.position();
    }

    @Override
    public long length() throws IOException {
      return channel.size();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return channel.read(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
