package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.source.container.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BoilerplateJobTest {

  private static final String HEADING = "# hash\tsource\tdocuments\tline";
  private static final String NOTICE = "The Courier is printed on paper from the mill upstream.";
  private static final String QUOTE = "The minister said that the bridge would open in May.";

  private static final String[] WORDS =
      ("bridge river council ferry harbour winter old new built opened closed carried people from"
              + " across under stone wooden narrow long engineer mayor said repaired painted counted"
              + " walked waited saw heard a of in on with without before after every some many few"
              + " boat train road market church school bakery garden orchard north south evening")
          .split(" ", -1);

  /** Far more than the Direct runner hands to a worker at once. */
  private static final int DOCUMENTS = 600;

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void makeInput() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("lists/boilerplate.tsv");
  }

  @Test
  void theListHoldsLinesThatOneSourceRepeatsAndNoOtherHas() throws IOException {
    write("pages.jsonl", pages());
    list("--targetParallelism=4");
    List<String> rows = Files.readAllLines(output);
    assertThat(rows).first().isEqualTo(HEADING);
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.substring(row.indexOf('\t') + 1))
        .containsExactly(
            "courier.example\t300\t" + NOTICE,
            "herald.example\t300\tFollow The Herald on paper.",
            "herald.example\t30\tThe Herald on Sunday: see the last page.");
  }

  @Test
  void neitherOrderNorParallelismNorFilesChangeAByte() throws IOException {
    List<String> pages = pages();
    write("pages.jsonl", pages);
    list("--targetParallelism=4");
    String once = Files.readString(output);

    Files.delete(input.resolve("pages.jsonl"));
    Collections.shuffle(pages, new Random(7));
    for (int i = 0; i < DOCUMENTS; i += 20) {
      write("part-" + i + ".jsonl", pages.subList(i, i + 20));
    }
    list("--targetParallelism=1");
    assertThat(Files.readString(output)).isEqualTo(once);
    list("--targetParallelism=4");
    assertThat(Files.readString(output)).isEqualTo(once);
  }

  @Test
  void aStoryThatOneSourcePrintsAgainCountsOnce() throws IOException {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String[] story = story(0);
      story[0] = i < 3 ? story[0] : "Another headline, the " + i + "th.";
      story[3] = i < 5 ? story[3] : "A paragraph that the last paper alone has put here.";
      pages.add(page("courier", with(story, NOTICE)));
    }
    write("reprints.jsonl", pages);
    list("--targetParallelism=4");
    assertThat(output).as("one story").hasContent(HEADING + "\n");

    for (int i = 1; i < 3; i++) {
      pages.add(page("courier", with(story(i), NOTICE)));
    }
    write("reprints.jsonl", pages);
    list("--targetParallelism=4");
    assertThat(lists()).as("three stories").containsExactly("courier.example\t3\t" + NOTICE);
    String once = Files.readString(output);

    Collections.shuffle(pages, new Random(11));
    Files.delete(input.resolve("reprints.jsonl"));
    for (int i = 0; i < pages.size(); i++) {
      write("one-" + i + ".jsonl", pages.subList(i, i + 1));
    }
    list("--targetParallelism=1");
    assertThat(Files.readString(output)).isEqualTo(once);
  }

  @Test
  void whatAnotherSourceRepeatsIsNobodysOwn() throws IOException {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(page("courier", with(story(i), NOTICE)));
      pages.add(page("herald", story(9)));
    }
    pages.add(page("herald", with(story(9), NOTICE)));
    write("pages.jsonl", pages);
    list();
    assertThat(output).hasContent(HEADING + "\n");
  }

  @Test
  void shortPagesUnderALongNoticeAreNotAStory() throws IOException {
    String notice = String.join(" ", story(7));
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pages.add(page("courier", String.join(" ", List.of(story(20 + i)).subList(0, 3)), notice));
    }
    write("briefs.jsonl", pages);
    list();
    assertThat(lists()).hasSize(1).first().asString().endsWith(notice);
    assertThat(lists().get(0)).matches("courier.example\t(2[1-9]|3\\d|40)\t.*");
  }

  @Test
  void filesWithoutAnAddressAreOfTheirFolderAndRefusedOnesArePassedOver() throws IOException {
    for (int i = 0; i < 3; i++) {
      write("story" + i + ".txt", List.of("Story " + i + " was short.", NOTICE));
    }
    Files.write(input.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
    list();
    assertThat(Files.readAllLines(output))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("/in\t3\t" + NOTICE);
  }

  @Test
  void anInputThatRepeatsNothingGivesAListWithoutRowsAndLeavesNothingElse() throws IOException {
    write("story.txt", List.of("One story."));
    list();
    list();
    assertThat(output).hasContent(HEADING + "\n");
    try (Stream<Path> files = Files.list(output.getParent())) {
      assertThat(files).containsExactly(output);
    }
  }

  @Test
  void whatAKilledJobLeftIsSwept() throws IOException {
    write("story.txt", List.of("One story."));
    Path left = output.resolveSibling("boilerplate.tsv~scratch");
    Files.createDirectories(left);
    Files.writeString(left.resolve("packets.jsonl"), "{");
    list();
    assertThat(output).hasContent(HEADING + "\n");
    assertThat(left).doesNotExist();
  }

  @Test
  void aMissingInputIsReportedAndLeavesTheListAsItWas() throws IOException {
    Files.createDirectories(output.getParent());
    Files.writeString(output, "reviewed");
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> job(absent, output).run()).isInstanceOf(NoInputException.class);
    assertThat(output).hasContent("reviewed");
  }

  @Test
  void aFolderIsNotAList() {
    assertThatThrownBy(() -> job(input, input))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Name a file");
  }

  /** Two papers; each repeats a notice, both a quote, and one has a line on every tenth page. */
  private static List<String> pages() {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS / 2; i++) {
      String story = "Story number " + i + " of the paper was short.";
      pages.add(page("courier", "c" + i + story, NOTICE, i == 0 ? QUOTE : NOTICE));
      pages.add(
          page(
              "herald",
              "h" + i + story,
              QUOTE,
              "Follow The Herald on paper.",
              i % 10 == 0 ? "The Herald on Sunday: see the last page." : "Ends " + i,
              i % 11 == 0 ? "A note on every eleventh page." : "Ends so " + i));
    }
    return pages;
  }

  /** A story of seven sentences that no other number has. */
  private static String[] story(int number) {
    Random random = new Random(number);
    String[] sentences = new String[7];
    for (int i = 0; i < sentences.length; i++) {
      StringBuilder sentence = new StringBuilder("The");
      for (int word = 0; word < 11; word++) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      sentences[i] = sentence.append('.').toString();
    }
    return sentences;
  }

  private static String[] with(String[] lines, String last) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add(last);
    return all.toArray(String[]::new);
  }

  private List<String> lists() throws IOException {
    List<String> rows = Files.readAllLines(output);
    return rows.subList(1, rows.size()).stream()
        .map(row -> row.substring(row.indexOf('\t') + 1))
        .toList();
  }

  private static String page(String paper, String... lines) {
    return "{\"url\":\"https://www."
        + paper
        + ".example/story\",\"text\":\""
        + String.join("\\n", lines)
        + "\"}";
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.write(input.resolve(name), lines);
  }

  private void list(String... beamArguments) throws IOException {
    job(input, output, beamArguments).run();
  }

  private static BoilerplateJob job(Path input, Path output, String... beamArguments) {
    return BoilerplateJob.of(
        List.of(input.toString()),
        output,
        ReadSettings.detecting(),
        List.of(beamArguments),
        notice -> {});
  }
}
