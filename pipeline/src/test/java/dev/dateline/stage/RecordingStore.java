package dev.dateline.stage;

import dev.dateline.dataset.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/**
 * A store that shows a new file only once it is closed, and records every read of a range: each
 * opening, and each jump in an open file, with the file's path.
 */
public final class RecordingStore implements InvocationHandler, Serializable {

  private static final long serialVersionUID = 1;

  /** Runners work with copies of a store, so the records of all copies are here, by its root. */
  private static final Map<String, List<String>> READS = new ConcurrentHashMap<>();

  private static final Map<String, LongAdder> BYTES = new ConcurrentHashMap<>();

  private final Store store;

  private RecordingStore(Store store) {
    this.store = store;
  }

  /** Records what is done to a store from now on. */
  public static Store over(Store store) {
    READS.put(store.root(), new CopyOnWriteArrayList<>());
    BYTES.put(store.root(), new LongAdder());
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(), new Class<?>[] {Store.class}, new RecordingStore(store));
  }

  /** The files in whose paths a text occurs, each as often as a range of it was read. */
  public static List<String> reads(Store store, String text) {
    return READS.get(store.root()).stream().filter(path -> path.contains(text)).toList();
  }

  /** Number of bytes that were read in all ranges. */
  public static long bytesRead(Store store) {
    return BYTES.get(store.root()).sum();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      return switch (method.getName()) {
        case "create" -> new Hidden(store, (String) arguments[0]);
        case "openSeekable" ->
            new Recorded(
                (SeekableByteChannel) method.invoke(store, arguments),
                READS.get(store.root()),
                BYTES.get(store.root()),
                (String) arguments[0]);
        case "range" -> InvocationHandler.invokeDefault(proxy, method, arguments);
        default -> method.invoke(store, arguments);
      };
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static final class Hidden extends ByteArrayOutputStream {

    private final Store store;
    private final String path;

    Hidden(Store store, String path) {
      this.store = store;
      this.path = path;
    }

    @Override
    public void close() throws IOException {
      try (OutputStream file = store.create(path)) {
        writeTo(file);
      }
    }
  }

  private record Recorded(
      SeekableByteChannel channel, List<String> reads, LongAdder bytesRead, String path)
      implements SeekableByteChannel {

    Recorded {
      reads.add(path);
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      if (channel.position() != 0 && channel.position() != position) {
        reads.add(path);
      }
      channel.position(position);
      return this;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      int read = channel.read(bytes);
      bytesRead.add(Math.max(0, read));
      return read;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      return channel.write(bytes);
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
      channel.truncate(size);
      return this;
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
