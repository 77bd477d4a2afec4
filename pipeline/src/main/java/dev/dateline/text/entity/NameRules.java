package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds names by lists and cue words. Immutable; shared by all taggers of a JVM. */
final class NameRules {

  private static final int LONGEST_PERSON = 4;
  private static final int LOCATIONS = 0;
  private static final int ORGANIZATIONS = 1;

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "minister",
          "secretary",
          "senator",
          "chancellor",
          "king",
          "queen",
          "prince",
          "princess",
          "general",
          "colonel",
          "captain",
          "major",
          "admiral",
          "sheikh",
          "mullah",
          "ambassador",
          "governor",
          "mayor",
          "judge",
          "justice",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "envoy",
          "representative",
          "director",
          "chairman",
          "chairwoman",
          "chief",
          "commander",
          "leader",
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "gen",
          "col",
          "sen",
          "rep",
          "gov",
          "lt",
          "capt",
          "sgt",
          "coach",
          "striker",
          "midfielder",
          "analyst",
          "professor");

  private static final Set<String> BODIES =
      Set.of(
          "ministry",
          "department",
          "university",
          "council",
          "bank",
          "party",
          "committee",
          "association",
          "agency",
          "court",
          "inc",
          "corp",
          "ltd",
          "company",
          "group",
          "union",
          "institute",
          "police",
          "parliament",
          "senate",
          "congress",
          "assembly",
          "forces",
          "front");

  private static final Set<String> SPEECH =
      Set.of("said", "says", "told", "added", "warned", "tweeted", "stressed", "declined");

  private final PhraseTable lists = new PhraseTable();

  private NameRules() {
    load();
  }

  private static final class Shared {
    static final NameRules RULES = new NameRules();
  }

  static NameRules shared() {
    return Shared.RULES;
  }

  private void load() {
    try (InputStream in = NameRules.class.getResourceAsStream("names.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        lists.add(line.substring(tab + 1), line.startsWith("LOCATION") ? LOCATIONS : ORGANIZATIONS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of a text, in order, none inside another. */
  List<NameSpan> find(Tokens tokens) {
    EntityType[] types = new EntityType[tokens.count()];
    List<NameSpan> found = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      findIn(tokens, tokens.sentenceStart(s), tokens.sentenceEnd(s), found, types);
    }
    return repeat(tokens, found, types);
  }

  private void findIn(Tokens tokens, int from, int to, List<NameSpan> found, EntityType[] taken) {
    int i = from;
    while (i < to) {
      if (!isCapitalized(tokens, i)) {
        i++;
        continue;
      }
      int listed = lists.longest(tokens, i, to);
      int run = runEnd(tokens, i, to);
      NameSpan span = null;
      if (listed > i) {
        span = new NameSpan(typeOf(tokens, i, listed), i, listed, 0.9);
      } else if (run - i >= 2 && run - i <= LONGEST_PERSON && isPerson(tokens, i, run, from, to)) {
        span = new NameSpan(EntityType.PERSON, i, run, 0.8);
      } else if (run - i >= 2 && BODIES.contains(stem(tokens, run - 1))) {
        span = new NameSpan(EntityType.ORGANIZATION, i, run, 0.7);
      } else if (run - i == 1 && i > from && TITLES.contains(stem(tokens, i - 1))) {
        span = new NameSpan(EntityType.PERSON, i, run, 0.6);
      }
      if (span == null) {
        i++;
      } else {
        found.add(span);
        Arrays.fill(taken, span.start(), span.end(), span.type());
        i = span.end();
      }
    }
  }

  private EntityType typeOf(Tokens tokens, int start, int end) {
    int bits = lists.categories(tokens, start, end);
    return (bits & 1 << LOCATIONS) != 0 ? EntityType.LOCATION : EntityType.ORGANIZATION;
  }

  private static boolean isPerson(Tokens tokens, int start, int end, int from, int to) {
    boolean titled = start > from && TITLES.contains(stem(tokens, start - 1));
    boolean speaks = end < to && SPEECH.contains(tokens.word(end));
    boolean introduced =
        end + 1 < to && tokens.is(end, ",") && tokens.is(end + 1, "the") && start == from;
    return titled || speaks || introduced;
  }

  /** Carries the names of people through the text: a full name is followed by its surname. */
  private static List<NameSpan> repeat(Tokens tokens, List<NameSpan> found, EntityType[] taken) {
    Set<String> surnames = new HashSet<>();
    for (NameSpan span : found) {
      if (span.type() == EntityType.PERSON) {
        surnames.add(tokens.word(span.end() - 1));
      }
    }
    List<NameSpan> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (next < found.size() && found.get(next).start() == i) {
        all.add(found.get(next));
        i = found.get(next++).end() - 1;
      } else if (taken[i] == null && surnames.contains(tokens.word(i))) {
        all.add(new NameSpan(EntityType.PERSON, i, i + 1, 0.7));
      }
    }
    return all;
  }

  private static int runEnd(Tokens tokens, int start, int to) {
    int end = start;
    while (end < to
        && isCapitalized(tokens, end)
        && (end == start || !TITLES.contains(stem(tokens, end)))) {
      end++;
    }
    return TITLES.contains(stem(tokens, start)) ? start : end;
  }

  private static boolean isCapitalized(Tokens tokens, int token) {
    return Character.isUpperCase(tokens.first(token));
  }

  private static String stem(Tokens tokens, int token) {
    String word = tokens.word(token).toLowerCase(Locale.ROOT);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
