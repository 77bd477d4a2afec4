package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoredFile;
import dev.dateline.extension.StorageFailedException;
import dev.dateline.s3.FaultyService.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that is busy, slow, or gone in the midst of an answer. */
class S3FaultTest {

  private final TestService service = TestService.any().used();
  private final String folder = service.folder();
  private FaultyService faulty;
  private Store store;

  @BeforeEach
  void begin() throws IOException {
    faulty = new FaultyService(service.address());
    store = TestService.store(folder, impatient(faulty.address()));
  }

  @AfterEach
  void end() throws IOException {
    faulty.close();
  }

  private static S3Settings impatient(URI address) {
    return new S3Settings(
        Optional.of(address),
        Duration.ofSeconds(2),
        6,
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofSeconds(2));
  }

  /** Two of three requests of every kind go wrong: nobody above notices. */
  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BUSY", "LOST"})
  @Timeout(180)
  void passingFailuresAreRetried(Fault fault) throws IOException {
    faulty.breakWith(fault, kind -> true, number -> number % 3 != 0);
    byte[] large = new byte[17 << 20];
    new Random(1).nextBytes(large);

    store.put("from/a", bytes("a"));
    assertThat(store.putIfAbsent("from/last", bytes("last"))).isTrue();
    assertThat(store.putIfAbsent("from/last", bytes("last"))).isFalse();
    try (Store.Draft draft = store.draft("from/large")) {
      draft.write(large);
      draft.commit();
    }
    store.move("from", "to", "last");

    assertThat(store.content("to/large")).contains(large);
    assertThat(store.files("").stream().map(StoredFile::path))
        .containsExactly("to/a", "to/large", "to/last");
    store.delete("to", "last");
    assertThat(store.exists("to")).isFalse();
    assertThat(faulty.counted().get("PUT")[0]).isGreaterThan(1);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"CUT", "STUCK"})
  @Timeout(120)
  void anAnswerThatEndsInItsMidstIsReadOnFromThere(Fault fault) throws IOException {
    byte[] content = new byte[100_000];
    new Random(2).nextBytes(content);
    store.put("a", content);
    faulty.breakWith(
        fault, kind -> kind.equals("GET") || kind.equals("LIST"), number -> number % 2 == 1);

    assertThat(store.content("a")).contains(content);
    assertThat(store.list("")).containsExactly("a");
    try (InputStream in = new S3Input().open(folder + "/a", 0)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  @Timeout(60)
  void anObjectThatIsExchangedInMidReadIsNotMixed() throws IOException {
    byte[] content = new byte[100_000];
    store.put("a", content);
    faulty.breakWith(Fault.CUT, kind -> kind.equals("GET"), number -> true);
    try (InputStream in = store.open("a")) {
      assertThat(in.read()).isZero();
      faulty.mend();
      store.put("a", bytes("another".repeat(20_000)));
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("another object has taken its place: ");
    }
  }

  /** An answer that was lost is not taken for that of another writer. */
  @Test
  @Timeout(60)
  void whoWasFirstKnowsItEvenIfTheAnswerWasLost() throws IOException {
    faulty.breakWith(Fault.LOST, kind -> kind.equals("PUT IF ABSENT"), number -> number == 1);

    assertThat(store.putIfAbsent("record", bytes("same"))).isTrue();
    assertThat(store.putIfAbsent("record", bytes("same"))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"BUSY", "LOST"})
  @Timeout(120)
  void lastingFailuresAreReported(Fault fault) {
    faulty.breakWith(fault, kind -> true, number -> true);

    assertThatThrownBy(() -> store.list(""))
        .isInstanceOf(StorageFailedException.class)
        .hasMessageContaining("also when the request was repeated");
    assertThatThrownBy(() -> store.put("a", bytes("a"))).isInstanceOf(StorageFailedException.class);
    faulty.mend();
  }

  /** Parts of a large file take no room when it does not come to its end. */
  @Test
  @Timeout(60)
  void aLargeFileThatCanNotBeEndedIsAborted() throws IOException {
    faulty.breakWith(Fault.BUSY, kind -> kind.equals("PARTS"), number -> number > 3 && number < 10);
    try (Store.Draft draft = store.draft("large")) {
      draft.write(new byte[17 << 20]);
      assertThatThrownBy(draft::commit).isInstanceOf(StorageFailedException.class);
    }
    assertThat(store.exists("large")).isFalse();
    assertThat(store.unfinished()).isEmpty();
  }

  @Test
  void whatAKilledWriterLeftIsFoundAndAborted() throws IOException {
    service.beginUpload(folder + "/large");

    assertThat(store.unfinished()).extracting(StoredFile::path).containsExactly("large");
    store.abort(store.unfinished());
    assertThat(store.unfinished()).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
