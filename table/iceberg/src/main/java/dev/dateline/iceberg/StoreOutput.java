package dev.dateline.iceberg;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A file that Iceberg writes; it is seen when it is complete. */
record StoreOutput(StorePath file) implements OutputFile {

  @Override
  public PositionOutputStream create() {
    if (toInputFile().exists()) {
      throw new AlreadyExistsException("%s", file.location());
    }
    return createOrOverwrite();
  }

  @Override
  public PositionOutputStream createOrOverwrite() {
    try {
      return new DraftStream(file.store().draft(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String location() {
    return file.location();
  }

  @Override
  public InputFile toInputFile() {
    return new StoreInput(file);
  }

  private static final class DraftStream extends PositionOutputStream {

    private final Store.Draft draft;
    private long position;
    private boolean isClosed;

    DraftStream(Store.Draft draft) {
      this.draft = draft;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      draft.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      draft.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      draft.flush();
    }

    /** Iceberg closes more than once, and names no file in a commit that was not closed well. */
    @Override
    public void close() throws IOException {
      if (isClosed) {
        return;
      }
      isClosed = true;
      try (draft) {
        draft.commit();
      }
    }
  }
}
