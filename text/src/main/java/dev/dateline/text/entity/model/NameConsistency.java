package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.Lexicon;
import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides each name of a document once: a name found with confidence is found wherever it stands,
 * has one type throughout, and is followed by its surname.
 */
final class NameConsistency {

  private static final double SURE = 0.9;
  private static final double UNSURE = 0.85;
  private static final double MAJORITY = 0.6;
  private static final double LISTED = 0.5;
  private static final int LONGEST = 8;

  /** What the document says about one name. */
  private static final class Evidence {
    private final double[] byType;
    private final int words;
    private double most;
    private int count;
    private boolean surname;

    Evidence(int words, int types) {
      this.words = words;
      byType = new double[types];
    }

    void add(int type, double confidence) {
      byType[type] += confidence;
      most = Math.max(most, confidence);
      count++;
    }

    int type() {
      return typeBut(-1);
    }

    /** The type that most speaks for, one type left aside. */
    int typeBut(int excluded) {
      int best = excluded == 0 && byType.length > 1 ? 1 : 0;
      for (int type = best + 1; type < byType.length; type++) {
        best = type != excluded && byType[type] > byType[best] ? type : best;
      }
      return best;
    }

    /** The share of what speaks for a type; 1 when nothing was found. */
    double share(int type) {
      double sum = 0;
      for (double value : byType) {
        sum += value;
      }
      return sum == 0 ? 1 : byType[type] / sum;
    }
  }

  private final Lexicon lexicon;
  private final int types;
  private final int person;
  private final Map<String, Evidence> names = new HashMap<>();
  private final Map<String, Integer> longestFrom = new HashMap<>();

  private NameConsistency(Outcomes outcomes, Lexicon lexicon) {
    this.lexicon = lexicon;
    types = outcomes.types().size();
    person = outcomes.types().indexOf("PERSON");
  }

  /** The names of the texts of one document, made consistent. */
  static List<List<TypedSpan>> apply(
      Outcomes outcomes, Lexicon lexicon, List<Tokens> texts, List<List<TypedSpan>> found) {
    NameConsistency document = new NameConsistency(outcomes, lexicon);
    for (int t = 0; t < texts.size(); t++) {
      for (TypedSpan span : found.get(t)) {
        document.note(texts.get(t), span);
      }
    }
    for (int t = 0; t < texts.size(); t++) {
      for (TypedSpan span : found.get(t)) {
        document.noteSurname(texts.get(t), span);
      }
    }
    List<List<TypedSpan>> all = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      all.add(document.rewrite(texts.get(t), found.get(t)));
    }
    return all;
  }

  private static String key(Tokens tokens, int start, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < end; i++) {
      key.append(i == start ? "" : " ").append(tokens.word(i));
    }
    return key.toString();
  }

  private void note(Tokens tokens, TypedSpan span) {
    if (span.end() - span.start() > LONGEST) {
      return;
    }
    names
        .computeIfAbsent(
            key(tokens, span.start(), span.end()),
            name -> new Evidence(span.end() - span.start(), types))
        .add(span.type(), span.confidence());
    longestFrom.merge(tokens.word(span.start()), span.end() - span.start(), Math::max);
  }

  private void noteSurname(Tokens tokens, TypedSpan span) {
    int last = span.end() - 1;
    if (span.type() == person
        && last > span.start()
        && span.confidence() >= UNSURE
        && Character.isUpperCase(tokens.first(last))
        && tokens.length(last) > 2) {
      names.computeIfAbsent(tokens.word(last), name -> new Evidence(1, types)).surname = true;
      longestFrom.merge(tokens.word(last), 1, Math::max);
    }
  }

  private List<TypedSpan> rewrite(Tokens tokens, List<TypedSpan> found) {
    List<TypedSpan> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    int sentence = 0;
    while (i < tokens.count()) {
      while (tokens.sentenceEnd(sentence) <= i) {
        sentence++;
      }
      if (next < found.size() && found.get(next).start() == i) {
        all.add(retyped(tokens, found.get(next)));
        i = found.get(next++).end();
        continue;
      }
      int limit = tokens.sentenceEnd(sentence);
      if (next < found.size()) {
        limit = Math.min(limit, found.get(next).start());
      }
      TypedSpan missed = missedAt(tokens, i, limit);
      if (missed != null) {
        all.add(missed);
        i = missed.end();
      } else {
        i++;
      }
    }
    for (int k = 0; k < all.size(); k++) {
      int before = k == 0 ? 0 : all.get(k - 1).end();
      all.set(k, withGivenName(tokens, all.get(k), before));
    }
    return all;
  }

  /** A surname with the given name that stands before it unmarked. */
  private TypedSpan withGivenName(Tokens tokens, TypedSpan span, int free) {
    int given = span.start() - 1;
    boolean extended =
        span.type() == person
            && given >= free
            && span.end() - span.start() == 1
            && !tokens.startsLine(span.start())
            && Character.isUpperCase(tokens.first(given))
            && lexicon.isGivenName(tokens.word(given));
    return extended ? new TypedSpan(person, given, span.end(), span.confidence()) : span;
  }

  private TypedSpan retyped(Tokens tokens, TypedSpan span) {
    if (span.end() - span.start() > LONGEST) {
      return span;
    }
    Evidence evidence = names.get(key(tokens, span.start(), span.end()));
    int type = span.type();
    if (evidence.surname && span.confidence() < UNSURE) {
      type = person;
    } else if (isStray(evidence, span)) {
      type = evidence.typeBut(person);
    } else if (evidence.share(evidence.type()) >= MAJORITY && span.confidence() < SURE) {
      type = evidence.type();
    }
    return new TypedSpan(type, span.start(), span.end(), span.confidence());
  }

  /**
   * Whether a single word is taken for a person who has no full name, and for a thing elsewhere.
   */
  private boolean isStray(Evidence evidence, TypedSpan span) {
    return span.type() == person
        && evidence.words == 1
        && !evidence.surname
        && evidence.byType[evidence.typeBut(person)] > evidence.byType[person];
  }

  private TypedSpan missedAt(Tokens tokens, int start, int limit) {
    TypedSpan missed = carriedAt(tokens, start, limit);
    if (missed == null && isListedPerson(tokens, start, limit)) {
      missed = new TypedSpan(person, start, start + 2, LISTED);
    }
    return missed == null || SpanRules.isShip(tokens, missed) ? null : missed;
  }

  /** Whether a given name and a surname stand together, both known as nothing else. */
  private boolean isListedPerson(Tokens tokens, int start, int limit) {
    return person >= 0
        && start + 1 < limit
        && Character.isUpperCase(tokens.first(start))
        && Character.isUpperCase(tokens.first(start + 1))
        && !tokens.startsLine(start + 1)
        && lexicon.isGivenName(tokens.word(start))
        && lexicon.isOnlySurname(tokens.word(start + 1))
        && !runsOn(tokens, start + 1, start + 2);
  }

  private TypedSpan carriedAt(Tokens tokens, int start, int limit) {
    Integer longest = longestFrom.get(tokens.word(start));
    if (longest == null || !Character.isUpperCase(tokens.first(start))) {
      return null;
    }
    for (int end = Math.min(limit, start + longest); end > start; end--) {
      Evidence evidence = names.get(key(tokens, start, end));
      if (evidence != null && isCarried(evidence) && !runsOn(tokens, start, end)) {
        int type = evidence.surname && evidence.count == 0 ? person : evidence.type();
        return new TypedSpan(type, start, end, UNSURE);
      }
    }
    return null;
  }

  /** Whether the words around are capitalised too, so that the name may be part of another. */
  private static boolean runsOn(Tokens tokens, int start, int end) {
    return end < tokens.count()
        && !tokens.startsLine(end)
        && Character.isUpperCase(tokens.first(end))
        && end - start == 1;
  }

  private static boolean isCarried(Evidence evidence) {
    if (evidence.surname) {
      return true;
    }
    return evidence.share(evidence.type()) >= MAJORITY
        && (evidence.words > 1 ? evidence.most >= 0.7 : evidence.most >= SURE);
  }
}
