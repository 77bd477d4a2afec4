package dev.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.Reason;
import dev.dateline.fixtures.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exchanged between listing and opening: never followed, never waited for. */
@Timeout(120)
class RacingInputTest {

  private static final String LISTED = "what may be read";
  private static final String PRIVATE = "what is secret!!";
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void anInputAndAPrivateFolderWithAFileOfTheSameNameSizeAndTime() throws IOException {
    folder = folder.toRealPath();
    input = write(folder.resolve("in/one/two/a.txt"), LISTED);
    write(folder.resolve("private/one/two/a.txt"), PRIVATE);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_123L));
  }

  private SourceFile listed() throws IOException {
    return InputLister.list(List.of(folder.resolve("in").toString())).files().get(0);
  }

  private static String read(SourceFile file) throws IOException {
    try (ListedFile listed = new ListedFile(file, SHORT);
        InputStream in = listed.open(0)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertChanged(SourceFile file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.SOURCE_CHANGED));
  }

  @Test
  void unchangedFilesAreRead() throws IOException {
    assertThat(read(listed())).isEqualTo(LISTED);
    assertThat(read(listed().withoutInode())).isEqualTo(LISTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in/one/two", "in/one", "in"})
  void aFolderThatBecameALinkIsNotFollowed(String exchanged) throws IOException {
    SourceFile file = listed().withoutInode();
    Path moved = folder.resolve(exchanged);
    Files.move(moved, folder.resolve("aside"));
    Files.createSymbolicLink(moved, folder.resolve(exchanged.replaceFirst("^in", "private")));

    assertChanged(file);
    assertThat(SourceCheck.isUnchanged(file)).isFalse();
    assertThat(SourceCheck.difference(file))
        .hasValueSatisfying(why -> assertThat(why).contains("link"));
  }

  @Test
  void aLinkIsSeenAlsoWhereFoldersCantBeHeld() throws IOException {
    CheckedPath path = new CheckedPath(input);
    assertThat(path.attributes().size()).isEqualTo(LISTED.length());
    Files.move(folder.resolve("in/one"), folder.resolve("aside"));
    Files.createSymbolicLink(folder.resolve("in/one"), folder.resolve("private/one"));

    assertThatThrownBy(path::attributes).isInstanceOf(RefusedException.class);
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeIsNotTheOneThatWasListed() throws IOException {
    SourceFile file = listed();
    Files.move(folder.resolve("private/one/two/a.txt"), input, StandardCopyOption.REPLACE_EXISTING);

    assertChanged(file);
  }

  @Test
  void aFileThatWasRestoredWithItsTimeIsTheSameForALaterLaunch() throws IOException {
    SourceFile file = listed();
    Files.move(input, folder.resolve("aside"));
    write(input, LISTED);

    assertThat(read(file.withoutInode())).isEqualTo(LISTED);
    assertThat(listed()).isEqualTo(file);
  }

  @Test
  void namesOfAnyBytesAreReachedFolderByFolder() throws IOException {
    Path odd = FileUris.path(FileUris.uri(folder.resolve("in")) + "/z%FF%0A/%FE%20.txt");
    write(odd, LISTED);
    SourceFile file = InputLister.list(List.of(folder.resolve("in").toString())).files().get(1);

    assertThat(file.uri()).endsWith("/z%FF%0A/%FE%20.txt");
    assertThat(read(file)).isEqualTo(LISTED);
  }

  @Test
  void aFolderThatBecameAPipeIsNotWaitedFor() throws Exception {
    SourceFile file = listed();
    Files.move(folder.resolve("in/one"), folder.resolve("aside"));
    pipe(folder.resolve("in/one"));

    assertChanged(file);
  }

  @Test
  void aPipeThatIsThereOnlyWhileTheFileIsOpenedIsNotWaitedFor() throws Exception {
    Path pipe = pipe(folder.resolve("pipe"));
    AtomicInteger opened = new AtomicInteger();

    try (SeekableByteChannel channel =
        BoundedOpening.open(
            opening(() -> opened.getAndIncrement() == 0 ? pipe : input), () -> {}, SHORT)) {
      assertThat(channel.size()).isEqualTo(LISTED.length());
    }
    assertThat(opened).hasValue(2);
  }

  @Test
  void aPipeThatStaysIsNotWaitedFor() throws Exception {
    Path pipe = pipe(folder.resolve("pipe"));

    assertThatThrownBy(() -> BoundedOpening.open(opening(() -> pipe), () -> {}, SHORT))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () ->
                BoundedOpening.open(
                    opening(() -> pipe),
                    () -> {
                      throw RefusedException.changed("it is a pipe");
                    },
                    SHORT))
        .hasMessageContaining("it is a pipe");
  }

  @Test
  void aFolderIsClosedWhileSomebodyWaitsForAPipeInIt() throws Exception {
    Path pipe = pipe(folder.resolve("in/pipe"));
    ReachedFile reached = ListedFile.reach(pipe);

    assertThatThrownBy(() -> BoundedOpening.open(reached::open, () -> {}, SHORT))
        .isInstanceOf(RefusedException.class);
    reached.close();
  }

  @Test
  void aFileThatIsAPipeEverySecondMomentIsReadOrChanged() throws Exception {
    SourceFile file = listed();
    Path pipe = pipe(folder.resolve("in/pipe"));
    Path aside = folder.resolve("in/aside");

    exchanging(
        () -> {
          Files.move(input, aside, StandardCopyOption.ATOMIC_MOVE);
          Files.move(pipe, input, StandardCopyOption.ATOMIC_MOVE);
          Files.move(input, pipe, StandardCopyOption.ATOMIC_MOVE);
          Files.move(aside, input, StandardCopyOption.ATOMIC_MOVE);
        },
        () -> {
          try {
            assertThat(read(file)).isEqualTo(LISTED);
          } catch (RefusedException e) {
            assertThat(e.reason()).isEqualTo(Reason.SOURCE_CHANGED);
          }
        });
    assertThat(read(file)).isEqualTo(LISTED);
  }

  @Test
  void aFolderThatIsAPipeOrALinkEverySecondMomentIsListedAsItselfOrNotAtAll() throws Exception {
    Path one = folder.resolve("in/one");
    Path pipe = pipe(folder.resolve("pipe"));
    Path aside = folder.resolve("aside");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("private/one"));

    exchanging(
        () -> {
          for (Path other : List.of(pipe, link)) {
            Files.move(one, aside, StandardCopyOption.ATOMIC_MOVE);
            Files.move(other, one, StandardCopyOption.ATOMIC_MOVE);
            Files.move(one, other, StandardCopyOption.ATOMIC_MOVE);
            Files.move(aside, one, StandardCopyOption.ATOMIC_MOVE);
          }
        },
        () -> {
          for (SourceFile file :
              InputLister.list(List.of(folder.resolve("in").toString())).files()) {
            try {
              assertThat(read(file)).isEqualTo(LISTED);
            } catch (RefusedException e) {
              assertThat(e.reason()).isEqualTo(Reason.SOURCE_CHANGED);
            }
          }
        });
    assertThat(read(listed())).isEqualTo(LISTED);
  }

  private interface Step {
    void take() throws IOException;
  }

  /** Does something over and over while something else goes on. */
  private static void exchanging(Step exchange, Step looking) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger exchanges = new AtomicInteger();
    Thread restless =
        new Thread(
            () -> {
              try {
                while (!done.get()) {
                  exchange.take();
                  exchanges.incrementAndGet();
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            "restless input");
    restless.start();
    try {
      for (int look = 0; look < 300 || exchanges.get() < 300; look++) {
        looking.take();
      }
    } finally {
      done.set(true);
      restless.join();
    }
  }

  private static Path pipe(Path path) throws Exception {
    Tool.named("mkfifo").orSkip();
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    return path;
  }

  private interface Where {
    Path next();
  }

  /** A file that is somewhere else at each try. */
  private static BoundedOpening.Opening opening(Where where) {
    return () -> Files.newByteChannel(where.next());
  }
}
