package dev.dateline.cli.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.article.Printable;
import dev.dateline.dataset.inspect.Story;
import dev.dateline.dataset.inspect.StoryVersion;
import dev.dateline.report.wording.Figures;
import dev.dateline.text.story.Comparison;
import dev.dateline.text.story.SentenceChanges;
import dev.dateline.text.story.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows stories, as text or as one line of JSON. */
public final class StoryPage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_SENTENCE = 160;
  private static final int MOST_SENTENCES = 5;
  private static final int MOST_SITES = 10;

  private final PrintWriter out;
  private final boolean json;

  /** Prints to the output of a command. */
  public StoryPage(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** Shows a story with its articles, and what changed from each to the ones that repeat it. */
  public void story(Story story) throws IOException {
    if (json) {
      out.println(Printable.json(JSON.writeValueAsString(object(story))));
      return;
    }
    out.printf(
        Locale.ROOT,
        "story %s: %s, %s, %s to %s%n",
        story.id(),
        Figures.count(story.versions().size(), "article", "articles"),
        Figures.count(story.copies(), "exact copy", "exact copies"),
        day(story.firstDay()),
        day(story.lastDay()));
    out.println(
        "sites: "
            + story.sites().entrySet().stream()
                .limit(MOST_SITES)
                .map(site -> Printable.of(site.getKey()) + " (" + site.getValue() + ")")
                .collect(Collectors.joining(", "))
            + (story.sites().size() > MOST_SITES
                ? " and " + (story.sites().size() - MOST_SITES) + " more"
                : ""));
    for (StoryVersion version : story.versions()) {
      out.println();
      version(version, story.version(version.parent().orElse("")));
    }
  }

  private void version(StoryVersion version, Optional<StoryVersion> parent) {
    out.printf(
        Locale.ROOT,
        "%s %-5s %s (run %s)%n  %s%n  %s%n",
        day(version.date()),
        version.role(),
        version.id(),
        Printable.of(version.run()),
        Printable.of(version.headline(), LONGEST_SENTENCE),
        Printable.of(version.document()));
    version
        .parent()
        .ifPresent(
            id ->
                out.printf(
                    "  %s of %s%s%n",
                    version.evidence().orElse(""), id, parent.isEmpty() ? " (taken down)" : ""));
    if (parent.isPresent()) {
      SentenceChanges changes = SentenceChanges.between(parent.get().body(), version.body());
      sentences(changes.removed(), "-");
      sentences(changes.added(), "+");
    }
  }

  private void sentences(List<String> sentences, String sign) {
    for (String sentence : sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))) {
      out.printf("    %s %s%n", sign, Printable.of(sentence, LONGEST_SENTENCE));
    }
    if (sentences.size() > MOST_SENTENCES) {
      out.printf(Locale.ROOT, "    %s and %,d more%n", sign, sentences.size() - MOST_SENTENCES);
    }
  }

  /** Shows a comparison of two articles, and in what stories they are. */
  public void compared(Comparison comparison, Optional<String> one, Optional<String> other)
      throws IOException {
    boolean together = one.isPresent() && one.equals(other);
    if (json) {
      ObjectNode object =
          JSON.createObjectNode()
              .put("verdict", comparison.verdict().name())
              .put("reason", comparison.reason())
              .put("evidence", comparison.evidence().text())
              .put("story_a", one.orElse(null))
              .put("story_b", other.orElse(null));
      out.println(Printable.json(JSON.writeValueAsString(object)));
      return;
    }
    out.println(comparison.verdict() + ": " + words(comparison.verdict()));
    out.println("  " + comparison.evidence().text());
    out.println("  " + comparison.reason());
    if (one.isEmpty() || other.isEmpty()) {
      out.println("the dataset has no story of " + (one.isEmpty() ? "the first" : "the second"));
    } else {
      out.println(
          together
              ? "in the dataset both tell story " + one.get()
              : "in the dataset they tell stories " + one.get() + " and " + other.get());
    }
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case SAME -> "both tell the same story";
      case PART -> "one is an abridged form of the other";
      case DIFFERENT -> "they tell different stories";
    };
  }

  private static ObjectNode object(Story story) {
    ObjectNode object =
        JSON.createObjectNode()
            .put("story", story.id())
            .put("copies", story.copies())
            .put("first_day", story.firstDay().map(LocalDate::toString).orElse(null))
            .put("last_day", story.lastDay().map(LocalDate::toString).orElse(null));
    ObjectNode sites = object.putObject("sites");
    story.sites().forEach(sites::put);
    ArrayNode articles = object.putArray("articles");
    for (StoryVersion version : story.versions()) {
      ObjectNode article =
          articles
              .addObject()
              .put("id", version.id())
              .put("run", version.run())
              .put("role", version.role())
              .put("parent", version.parent().orElse(null))
              .put("evidence", version.evidence().orElse(null))
              .put("date", version.date().map(LocalDate::toString).orElse(null))
              .put("document", version.document())
              .put("site", version.site())
              .put("headline", version.headline())
              .put("copies", version.copies());
      Optional<StoryVersion> parent = story.version(version.parent().orElse(""));
      if (parent.isPresent()) {
        SentenceChanges changes = SentenceChanges.between(parent.get().body(), version.body());
        changes.added().forEach(article.putArray("added")::add);
        changes.removed().forEach(article.putArray("removed")::add);
      }
    }
    return object;
  }

  private static String day(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("undated");
  }
}
