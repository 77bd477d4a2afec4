package dev.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.article.Reason;
import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputListerTest {

  @TempDir Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = folder.toRealPath();
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text of " + name);
  }

  private List<String> names(Listing listing) {
    String prefix = FileUris.uri(folder) + "/";
    return listing.files().stream().map(f -> f.uri().substring(prefix.length())).toList();
  }

  @Test
  void aFolderIsListedWithAllBelowItOrderedByUri() throws IOException {
    file("b.txt");
    file("a/z.txt");
    file("a/deep/er/.hidden");
    Listing listing = InputLister.list(List.of(folder.toString()));
    assertThat(names(listing)).containsExactly("a/deep/er/.hidden", "a/z.txt", "b.txt");
    assertThat(listing.files().get(2).size()).isEqualTo(13);
    assertThat(listing.warnings()).isEmpty();
    assertThat(listing.unmatched()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*.txt, 'a.txt,b.txt'",
    "?.txt, 'a.txt,b.txt'",
    "[!b].txt, a.txt",
    "'{a,c/*}.txt', 'a.txt,c/a.txt'",
    "**/*.txt, 'a.txt,b.txt,c/a.txt,c/d/a.txt'",
    "c/**, 'c/a.txt,c/d/a.txt,c/d/e.log'",
    "c*, 'c/a.txt,c/d/a.txt,c/d/e.log'",
    "**/d/a.txt, c/d/a.txt",
    "c/../b.*, b.txt",
  })
  void aGlobNamesFilesAndFolders(String glob, String expected) throws IOException {
    for (String name : List.of("a.txt", "b.txt", "c/a.txt", "c/d/a.txt", "c/d/e.log")) {
      file(name);
    }
    Listing listing = InputLister.list(List.of(folder + "/" + glob));
    assertThat(names(listing)).containsExactly(expected.split(","));
  }

  @Test
  void anExistingPathIsNotAGlob() throws IOException {
    file("a[1].txt");
    file("a1.txt");
    file("*");
    assertThat(names(InputLister.list(List.of(folder + "/a[1].txt"))))
        .containsExactly("a%5B1%5D.txt");
    assertThat(names(InputLister.list(List.of(folder + "/*")))).containsExactly("*");
  }

  @Test
  void aFileNamedThroughSeveralInputsIsListedOnce() throws IOException {
    Path file = file("a/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
    Listing listing =
        InputLister.list(
            List.of(
                file.toString(),
                folder.toString(),
                folder + "/a/../a/*.txt",
                link.toString(),
                FileUris.uri(file)));
    assertThat(names(listing)).containsExactly("a/a.txt");
  }

  @Test
  void aLinkInsideAFolderIsNamedAndNotFollowed() throws IOException {
    file("a/a.txt");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/broken"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("a/self"), folder.resolve("a/self"));
    Listing listing = InputLister.list(List.of(folder.toString()));
    assertThat(names(listing)).containsExactly("a/a.txt");
    assertThat(listing.warnings()).hasSize(3).allMatch(w -> w.startsWith("a symbolic link is not"));
  }

  @Test
  void aPipeAndASocketAreNamedAndNeverOpened() throws IOException, InterruptedException {
    file("a.txt");
    Path socket = folder.resolve("s");
    assumeTrue(socket.toString().length() < 100, "a socket's path is short");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Tool.named("mkfifo").orSkip();
      Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
      assertThat(mkfifo.waitFor()).isZero();
      Listing listing = InputLister.list(List.of(folder.toString(), folder + "/pipe"));
      assertThat(names(listing)).containsExactly("a.txt");
      assertThat(listing.warnings()).hasSize(2).allMatch(w -> w.contains("pipe, socket or device"));
      assertThat(listing.unmatched()).isEmpty();
    }
  }

  @Test
  void theOutputInsideTheInputIsNotRead() throws IOException {
    file("in/a.txt");
    file("out/data/b.txt");
    List<String> output = List.of(folder.resolve("in/../out").toString());
    Listing listing = InputLister.list(List.of(folder.toString(), folder + "/out/data"), output);
    assertThat(names(listing)).containsExactly("in/a.txt");
    assertThat(listing.warnings()).allMatch(w -> w.startsWith("the output inside the input"));
    assertThat(
            InputLister.list(
                    List.of(folder.toString()), List.of(folder.resolve("later").toString()))
                .files())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%0Ab",
        "%22'%60",
        "$(x)",
        "*%3F%5B%5D%7B%7D%5C",
        "%FF%FE%80",
        "%C3%A9",
        "%25",
        "-rf",
        "%20",
        "%1B%5B31m",
        "%E2%80%AEtxt.exe"
      })
  void anyNameIsListedAndRead(String encoded) throws IOException {
    Path file = FileUris.path(FileUris.uri(folder) + "/" + encoded);
    Files.writeString(file, "text");
    Listing listing = InputLister.list(List.of(folder.toString()));
    assertThat(names(listing)).containsExactly(encoded);
    assertThat(Inputs.text(FileUris.path(listing.files().get(0).uri())).text()).isEqualTo("text");
    assertThat(InputLister.list(List.of(listing.files().get(0).uri())).files())
        .isEqualTo(listing.files());
  }

  @Test
  void aNameOf255BytesIsListed() throws IOException {
    Path file = file("a".repeat(255));
    assertThat(InputLister.list(List.of(file.toString())).files()).hasSize(1);
  }

  @Test
  void aTreeDeeperThanOpenFilesAllowIsListed() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 1500; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("a.txt"), "text");
    assertThat(InputLister.list(List.of(folder.toString())).files()).hasSize(1);
    removeBottomUp(deep);
  }

  /** The test folder's own removal recurses. */
  private void removeBottomUp(Path deep) throws IOException {
    Files.delete(deep.resolve("a.txt"));
    for (Path up = deep; !up.equals(folder); up = up.getParent()) {
      Files.delete(up);
    }
  }

  @Test
  void anInputThatMatchesNothingIsSaidSo() throws IOException {
    file("a.txt");
    Listing listing =
        InputLister.list(
            List.of(folder + "/no\nsuch", folder + "/*.md", folder + "/\ufffd", "file:///%zz", ""));
    assertThat(listing.files()).isEmpty();
    assertThat(listing.unmatched()).hasSize(5).noneMatch(m -> m.contains("\n"));
    assertThat(listing.unmatched().get(0)).contains("matches nothing").contains("no\\u000asuch");
    assertThat(listing.unmatched().get(2)).contains("LC_ALL=C.UTF-8");
  }

  @Test
  void anEmptyFolderIsAllowed() throws IOException {
    Listing listing = InputLister.list(List.of(folder.toString()));
    assertThat(listing.files()).isEmpty();
    assertThat(listing.unmatched()).isEmpty();
  }

  @Test
  void aGlobWithTooManyAlternativesIsRefused() throws IOException {
    String bomb = folder + "/" + "{a,b}".repeat(30);
    assertThat(InputLister.list(List.of(bomb)).unmatched())
        .hasSize(1)
        .allMatch(m -> m.contains("braces"));
  }

  @Test
  void whatMayNotBeOpenedIsRefusedByName() throws IOException {
    Path secret = file("secret/a.txt").getParent();
    file("a.txt");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(secret), "this user, root, may read everything");
      Listing listing = InputLister.list(List.of(folder.toString()));
      assertThat(names(listing)).containsExactly("a.txt");
      assertThat(listing.refused()).hasSize(1).allMatch(r -> r.reason() == Reason.UNREADABLE);
    } finally {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void theSameFilesAreListedInTheCLocale() throws Exception {
    for (String name : List.of("%FF%FE", "%C3%A9", "a%0Ab", "caf%C3%A9/x.txt")) {
      Path file = FileUris.path(FileUris.uri(folder) + "/" + name);
      createFolder(file.getParent());
      Files.writeString(file, "text");
    }
    List<String> here =
        InputLister.list(List.of(folder.toString())).files().stream().map(SourceFile::uri).toList();
    assertThat(inTheCLocale(folder, folder.toString())).containsExactlyElementsOf(here);
    assertThat(inTheCLocale(folder, folder + "/**")).containsExactlyElementsOf(here);
    assertThat(inTheCLocale(FileUris.path(FileUris.uri(folder) + "/caf%C3%A9"), "x.txt"))
        .containsExactly(FileUris.uri(folder) + "/caf%C3%A9/x.txt");
    assertThat(inTheCLocale(folder, folder + "/caf\u00e9")).first().asString().contains("LC_ALL");
  }

  private static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      assertThat(Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
  }

  private static List<String> inTheCLocale(Path workingFolder, String input) throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ListForLocale.class.getName(),
            input);
    java.directory(workingFolder.toFile()).redirectErrorStream(true);
    java.environment().remove("LANG");
    java.environment().put("LC_ALL", "C");
    Process process = java.start();
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }

  /** Lists its arguments in a process of its own. */
  static final class ListForLocale {

    private ListForLocale() {}

    public static void main(String[] inputs) throws IOException {
      Listing listing = InputLister.list(List.of(inputs));
      listing.unmatched().forEach(System.out::println);
      listing.files().forEach(file -> System.out.println(file.uri()));
    }
  }
}
