package dev.dateline.text.page.evidence;

import dev.dateline.text.page.dom.LineTable;
import dev.dateline.text.page.metadata.PageMetadata;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How a line agrees with the metadata of the page: the article's text, summary, authors. */
final class StatedTextEvidence implements EvidenceGroup {

  private static final int GRAM = 16;
  private static final int LONGEST_BODY = 400_000;
  private static final int SHORTEST_KEY = 6;

  private final PageMass mass;
  private final LineTable lines;
  private final Set<Integer> body;
  private final String completeness;
  private final String description;
  private final Set<String> authors = new HashSet<>();
  private final String type;

  StatedTextEvidence(PageMass mass, PageMetadata metadata) {
    this.mass = mass;
    lines = mass.lines;
    String stated = metadata.hints().articleBody().orElse("");
    body = grams(stated.substring(0, Math.min(stated.length(), LONGEST_BODY)));
    completeness = Steps.share(stated.length(), mass.allProse());
    description = metadata.hints().description().map(TextKeys::key).orElse("");
    metadata.authors().forEach(name -> authors.add(TextKeys.key(name)));
    String stating = metadata.hints().type().orElse("none").toLowerCase(Locale.ROOT);
    String plain =
        switch (stating) {
          case "article", "website", "none", "video", "news", "newsarticle", "blog" -> stating;
          default -> "other";
        };
    type = plain + (metadata.hints().article() ? "+" : "-");
  }

  private static Set<Integer> grams(String text) {
    String key = TextKeys.key(text);
    Set<Integer> grams = new HashSet<>();
    int hash = 0;
    int lead = 1;
    for (int i = 0; i < GRAM; i++) {
      lead *= 31;
    }
    for (int i = 0; i < key.length(); i++) {
      hash = hash * 31 + key.charAt(i) - (i >= GRAM ? lead * key.charAt(i - GRAM) : 0);
      if (i >= GRAM - 1) {
        grams.add(hash);
      }
    }
    return grams;
  }

  @Override
  public void describe(int line, EvidenceSink sink) {
    String length = Steps.length(lines.length(line));
    sink.add("og-type", type, length);
    boolean wanted = !body.isEmpty() || !description.isEmpty() || !authors.isEmpty();
    if (!wanted) {
      return;
    }
    String text = mass.layout.text().substring(lines.start(line), lines.end(line));
    if (!body.isEmpty()) {
      Set<Integer> own = grams(text);
      long shared = own.stream().filter(body::contains).count();
      sink.add("in-body", Steps.share(shared, own.size()), completeness, length);
      sink.add("in-body", Steps.share(shared, own.size()), length);
    }
    String key = TextKeys.key(text);
    if (key.length() >= SHORTEST_KEY) {
      if (description.length() >= GRAM && key.length() >= GRAM) {
        if (description.equals(key)) {
          sink.add("description", "is", length);
        } else if (description.contains(key) || key.contains(description)) {
          sink.add("description", "part", length);
        }
      }
      if (authors.contains(key)) {
        sink.add("author", length);
      }
    }
  }
}
