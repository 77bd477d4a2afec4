package dev.dateline.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds extensions with their libraries: on the class path, or in a folder beside the jar. */
public final class Extensions {

  /** One loader for each folder: a class that is loaded twice is not the same class. */
  private static final Map<String, ClassLoader> LOADERS = new ConcurrentHashMap<>();

  private Extensions() {}

  /**
   * The extension of a name.
   *
   * @return empty when this build has none of that name
   * @throws MissingLibrariesException when its libraries are not there
   */
  public static <E extends Extension> Optional<E> find(Class<E> type, String name) {
    ClassLoader own = Extensions.class.getClassLoader();
    Optional<E> found = in(own, type, name);
    if (found.isEmpty() || has(own, found.get().mainClass())) {
      return found;
    }
    return in(LOADERS.computeIfAbsent(name, folder -> beside(home(), found.get())), type, name);
  }

  /** Whether this build has an extension of a name, with its libraries or without. */
  public static boolean isKnown(Class<? extends Extension> type, String name) {
    return in(Extensions.class.getClassLoader(), type, name).isPresent();
  }

  /** The loader of the libraries in the folder of an extension. */
  static ClassLoader beside(Path home, Extension extension) {
    Path folder = home.resolve(extension.name());
    if (!Files.isDirectory(folder)) {
      throw new MissingLibrariesException(extension, folder);
    }
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path jar : (Iterable<Path>) jars.sorted()::iterator) {
        if (jar.toString().endsWith(".jar")) {
          urls.add(jar.toUri().toURL());
        }
      }
      // What libraries and Dateline have in common is loaded again, together with the libraries.
      urls.add(Extensions.class.getProtectionDomain().getCodeSource().getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ClassLoader loader =
        new TogetherLoader(extension, urls.toArray(URL[]::new), Extensions.class.getClassLoader());
    if (urls.size() == 1 || !has(loader, extension.mainClass())) {
      throw new MissingLibrariesException(extension, folder);
    }
    return loader;
  }

  private static <E extends Extension> Optional<E> in(
      ClassLoader loader, Class<E> type, String name) {
    for (E extension : ServiceLoader.load(type, loader)) {
      if (extension.name().equals(name)) {
        return Optional.of(extension);
      }
    }
    return Optional.empty();
  }

  private static boolean has(ClassLoader loader, String name) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      // Not there, or without what it needs: both are answers.
      return false;
    }
  }

  /** The folder of the jar that this class came in. */
  private static Path home() {
    try {
      return Path.of(Extensions.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of Dateline's jar is not a URI", e);
    }
  }
}
