package dev.dateline.iceberg;

import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A store whose process dies before one of its operations; none works after it. */
final class KilledStore implements InvocationHandler {

  /** The death of the process. */
  static final class Halt extends Error {
    private static final long serialVersionUID = 1;

    Halt() {
      super("halted", null, false, false);
    }
  }

  private static final Set<String> FREE = Set.of("root", "folder", "toString", "hashCode");

  private final Store store;
  private final long last;
  private final AtomicLong operations = new AtomicLong();

  /** A store with so many operations to go. */
  KilledStore(Store store, long last) {
    this.store = store;
    this.last = last;
  }

  Store store() {
    return (Store)
        Proxy.newProxyInstance(
            KilledStore.class.getClassLoader(), new Class<?>[] {Store.class}, this);
  }

  long operations() {
    return operations.get();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (!FREE.contains(method.getName())) {
      live();
    }
    try {
      Object result = method.invoke(store, arguments);
      return result instanceof Store.Draft draft ? new KilledDraft(draft) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void live() {
    if (operations.incrementAndGet() > last) {
      throw new Halt();
    }
  }

  private final class KilledDraft extends Store.Draft {

    private final Store.Draft draft;

    KilledDraft(Store.Draft draft) {
      this.draft = draft;
    }

    @Override
    public void write(int value) throws IOException {
      draft.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      draft.write(bytes, offset, length);
    }

    @Override
    public void commit() throws IOException {
      live();
      draft.commit();
    }

    @Override
    public void commitAs(String name) throws IOException {
      live();
      draft.commitAs(name);
    }

    @Override
    public void close() throws IOException {
      draft.close();
    }
  }
}
