package dev.dateline.extension;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * A class loader that loads the classes of an extension and of its libraries itself, and asks its
 * parent first for all other classes.
 */
final class TogetherLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final List<String> packages;

  // Never closed: it lives as long as what was loaded, which is as long as the process.
  TogetherLoader(Extension extension, URL[] urls, ClassLoader parent) {
    super("dateline-" + extension.name(), urls, parent);
    packages = extension.packages();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (packages.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  /** Files next to such classes are those of the same jars. */
  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }
}
