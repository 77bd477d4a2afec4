package dev.dateline.s3;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;

/** A file that stays with its writer until it is committed. */
final class S3Draft extends Store.Draft {

  private final S3Upload upload;
  private final String key;
  private final Spool content = new Spool();
  private boolean ended;

  S3Draft(S3Upload upload, String key) {
    this.upload = upload;
    this.key = key;
  }

  @Override
  public void write(int b) throws IOException {
    content.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    content.write(bytes, offset, length);
  }

  @Override
  public void commit() throws IOException {
    commitTo(key);
  }

  @Override
  public void commitAs(String name) throws IOException {
    commitTo(key.substring(0, key.lastIndexOf('/') + 1) + name);
  }

  /**
   * Puts the file at its place.
   *
   * @throws FileAlreadyExistsException when one is there
   */
  void commitNew() throws IOException {
    refuseEnded();
    upload.putNew(key, content);
    close();
  }

  private void commitTo(String target) throws IOException {
    refuseEnded();
    upload.put(target, content);
    close();
  }

  private void refuseEnded() throws IOException {
    if (ended) {
      throw new IOException("the draft of " + upload.bucket().place(key).uri() + " is closed");
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    content.close();
  }
}
