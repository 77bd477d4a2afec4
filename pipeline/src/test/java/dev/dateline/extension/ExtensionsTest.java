package dev.dateline.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.store.StoreDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionsTest {

  @TempDir Path home;

  /** An extension whose library is any that is at hand. */
  private static final class OfBrotli implements Extension {
    @Override
    public String name() {
      return "brotli";
    }

    @Override
    public String mainClass() {
      return BrotliInputStream.class.getName();
    }

    @Override
    public List<String> packages() {
      return List.of("org.brotli.");
    }
  }

  @Test
  void librariesBesideTheJarAreLoadedTogetherAndApartFromAllElse() throws Exception {
    Path library =
        Path.of(
            BrotliInputStream.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.createDirectory(home.resolve("brotli"));
    Files.copy(library, home.resolve("brotli/dec.jar"));

    ClassLoader loader = Extensions.beside(home, new OfBrotli());

    Class<?> loaded = loader.loadClass(BrotliInputStream.class.getName());
    assertThat(loaded.getClassLoader()).isSameAs(loader);
    assertThat(loaded).isNotSameAs(BrotliInputStream.class);
    assertThat(loader.loadClass(Extension.class.getName())).isSameAs(Extension.class);
    assertThatThrownBy(() -> loader.loadClass("org.brotli.dec.None"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void missingLibrariesAreSaidToBe() throws IOException {
    String words =
        "the client of brotli:// is missing: '"
            + home.resolve("brotli")
            + "'. Put there the jars that a release has in lib/brotli; scripts/dateline does when"
            + " it builds.";
    assertMissing(words);
    Files.createDirectory(home.resolve("brotli"));
    assertMissing(words);
    Files.writeString(home.resolve("brotli/other.txt"), "no jar");
    assertMissing(words);
  }

  private void assertMissing(String words) {
    assertThatThrownBy(() -> Extensions.beside(home, new OfBrotli()))
        .isInstanceOf(MissingLibrariesException.class)
        .hasMessage(words);
  }

  @Test
  void anUnknownNameIsNotAnExtension() {
    assertThat(Extensions.find(StoreDriver.class, "gopher")).isEmpty();
    assertThat(Extensions.isKnown(StoreDriver.class, "gopher")).isFalse();
  }
}
