package dev.dateline.s3;

import dev.dateline.dataset.store.JobStorage;
import dev.dateline.dataset.store.OverlayMove;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StorePlace;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.dataset.store.TermLease;
import dev.dateline.dataset.store.UnsupportedStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of a bucket below a prefix. */
final class S3Store implements Store {

  private static final long serialVersionUID = 1;

  private final transient S3Paths paths;
  private final transient JobStorage storage;

  /**
   * A store.
   *
   * @param storage how workers reach it, too
   */
  S3Store(S3Paths paths, JobStorage storage) {
    this.paths = paths;
    this.storage = storage;
  }

  /** The store at a URI, which need not exist. */
  static Store at(String uri) {
    try {
      S3Place place = S3Place.ofWritten(uri);
      return new S3Store(
          new S3Paths(new Bucket(place.bucket(), S3Settings.load()), place.key()),
          JobStorage.current());
    } catch (IllegalArgumentException e) {
      throw new UnsupportedStoreException(
          "not a place for a dataset: '"
              + uri
              + "': "
              + e.getMessage()
              + ". Expected s3://BUCKET/PREFIX.");
    } catch (IOException e) {
      throw new UnsupportedStoreException(e.getMessage());
    }
  }

  /** Workers connect for themselves. */
  private Object writeReplace() {
    return new StorePlace(root(), storage);
  }

  @Override
  public String root() {
    return paths.root();
  }

  @Override
  public boolean movesByCopies() {
    return true;
  }

  @Override
  public Draft draft(String path) {
    return new S3Draft(paths.upload(), paths.key(path));
  }

  @Override
  public boolean putIfAbsent(String path, byte[] content) throws IOException {
    String key = paths.key(path);
    return paths.ask(() -> paths.upload().putIfAbsent(key, content));
  }

  @Override
  public void put(String path, byte[] content) throws IOException {
    String key = paths.key(path);
    paths.ask(
        () -> {
          paths.upload().put(key, content);
          return true;
        });
  }

  @Override
  public OutputStream create(String path) {
    return new OwnFile(new S3Draft(paths.upload(), paths.key(path)));
  }

  @Override
  public InputStream open(String path) throws IOException {
    String key = paths.key(path);
    return paths.ask(() -> S3Bytes.open(paths.bucket(), key, 0));
  }

  @Override
  public SeekableByteChannel openSeekable(String path) throws IOException {
    String key = paths.key(path);
    return paths.ask(() -> S3Channel.open(paths.bucket(), key));
  }

  @Override
  public byte[] range(String path, long from, int length) throws IOException {
    String key = paths.key(path);
    return paths.ask(() -> S3Channel.range(paths.bucket(), key, from, length));
  }

  @Override
  public boolean exists(String path) throws IOException {
    String key = paths.key(path);
    return paths.ask(
        () ->
            (!key.isEmpty() && paths.bucket().head(key).isPresent())
                || paths.bucket().hasAny(paths.folder(path)));
  }

  @Override
  public long size(String path) throws IOException {
    String key = paths.key(path);
    return paths
        .ask(() -> paths.bucket().head(key))
        .orElseThrow(() -> new NoSuchFileException(root() + "/" + path))
        .contentLength();
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return paths.ask(() -> paths.objects().names(paths.folder(folder)));
  }

  @Override
  public List<StoredFile> files(String folder) throws IOException {
    return paths.ask(() -> paths.objects().files(paths.folder(folder), paths.folder("").length()));
  }

  @Override
  public void move(String from, String to, String last) throws IOException {
    new OverlayMove(this).move(from, to, last);
  }

  @Override
  public void copy(String from, String to, List<String> inner) throws IOException {
    paths.ask(
        () -> {
          paths
              .objects()
              .copy(
                  inner.stream().map(file -> paths.key(from + "/" + file)).toList(),
                  inner.stream().map(file -> paths.key(to + "/" + file)).toList());
          return true;
        });
  }

  @Override
  public void share(String from, String to) throws IOException {
    if (exists(to)) {
      throw new FileAlreadyExistsException(root() + "/" + to);
    }
    paths.ask(
        () -> {
          paths.objects().copy(paths.key(from), paths.key(to));
          return true;
        });
  }

  /** What is deleted was there when it began: what comes meanwhile stays. */
  @Override
  public void delete(String path, String first) throws IOException {
    String key = paths.key(path);
    String folder = paths.folder(path);
    paths.ask(
        () -> {
          List<String> all = new ArrayList<>();
          if (!key.isEmpty()) {
            all.add(key);
          }
          for (S3Object object : paths.objects().all(folder)) {
            all.add(object.key());
          }
          if (!first.isEmpty()) {
            paths.objects().delete(List.of(paths.key(path + "/" + first)));
          }
          paths.objects().delete(all);
          return true;
        });
  }

  /** There are none: a draft is with its writer. */
  @Override
  public void discardDrafts(String folder) {
    paths.folder(folder);
  }

  @Override
  public List<StoredFile> unfinished() throws IOException {
    int skipped = paths.folder("").length();
    return paths.ask(
        () ->
            paths.objects().uploads(paths.folder("")).stream()
                .map(
                    upload ->
                        new StoredFile(upload.key().substring(skipped), 0, upload.initiated()))
                .toList());
  }

  @Override
  public void abort(List<StoredFile> unfinished) throws IOException {
    int skipped = paths.folder("").length();
    paths.ask(
        () -> {
          for (MultipartUpload upload : paths.objects().uploads(paths.folder(""))) {
            StoredFile file =
                new StoredFile(upload.key().substring(skipped), 0, upload.initiated());
            if (unfinished.contains(file)) {
              paths.upload().abort(upload.key(), upload.uploadId());
            }
          }
          return true;
        });
  }

  @Override
  public Optional<Lease> tryLock(String path) throws IOException {
    paths.key(path);
    return TermLease.take(this, path, paths.bucket().settings().lease());
  }

  @Override
  public String toString() {
    return root();
  }

  /** A file that is there when it is closed, unless another is by then. */
  private static final class OwnFile extends OutputStream {

    private final S3Draft draft;
    private boolean ended;

    OwnFile(S3Draft draft) {
      this.draft = draft;
    }

    @Override
    public void write(int b) throws IOException {
      draft.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      draft.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (!ended) {
        ended = true;
        draft.commitNew();
      }
    }
  }
}
