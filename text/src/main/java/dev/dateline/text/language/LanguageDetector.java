package dev.dateline.text.language;

import dev.dateline.article.Language;
import dev.dateline.text.language.LanguageGroups.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Detects the language of a body by its script, else with OpenNLP's official language detection
 * model.
 *
 * <p>Looks at up to {@value #PIECES} pieces of {@value #PIECE_LENGTH} characters, spread evenly
 * over the text, so its cost does not grow with the text. Languages of one macrolanguage count as
 * one in the choice. The score is the lead over the runner-up, one minus the ratio of their
 * probabilities: the probability itself grows with the text's length and is small for a plain short
 * sentence. The language is unknown when the best one leads by less than {@value #MIN_LEAD}, or
 * when half of the pieces are clearly in another language. Never throws for any text. Immutable;
 * the model is loaded once per JVM.
 */
public final class LanguageDetector {
  /** The smallest lead for an answer; docs/decisions/0031 has how often such answers are right. */
  public static final double MIN_LEAD = 0.25;

  private static final int PIECES = 4;
  private static final int PIECE_LENGTH = 150;
  private static final int SHORTEST_PIECE = 100;

  /** The lead from which a piece of a hundred characters is right in 99 of 100 cases. */
  private static final double CLEAR_LEAD = 0.5;

  /** The normalisation of the model's training text. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final NgramModel model;
  private final LanguageGroups groups;

  private LanguageDetector(NgramModel model) {
    this.model = model;
    groups = LanguageGroups.of(model);
  }

  /** The detector with the built-in model. */
  public static LanguageDetector create() {
    return new LanguageDetector(NgramModel.shared());
  }

  /** The language of a text; unknown when it is too short or too mixed to tell. */
  public Language detect(String text) {
    List<String> pieces = pieces(text);
    String joined = String.join(" ", pieces);
    Optional<Language> byScript = ScriptLanguage.of(joined);
    if (byScript.isPresent()) {
      return byScript.get();
    }
    double[] probabilities = model.probabilities(joined);
    Guess whole = groups.best(probabilities);
    if (whole.lead() < MIN_LEAD || (pieces.size() > 1 && isMixed(pieces, whole))) {
      return Language.unknown();
    }
    return new Language(Optional.of(groups.code(whole.group(), probabilities)), whole.lead());
  }

  private boolean isMixed(List<String> pieces, Guess whole) {
    int others = 0;
    for (String piece : pieces) {
      Guess guess = guess(piece);
      if (guess.group() != whole.group() && guess.lead() >= CLEAR_LEAD) {
        others++;
      }
    }
    return 2 * others >= pieces.size();
  }

  private static List<String> pieces(String text) {
    int count = Math.max(1, Math.min(PIECES, text.length() / SHORTEST_PIECE));
    int length = Math.min(PIECE_LENGTH, text.length() / count);
    List<String> pieces = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int start = count == 1 ? 0 : (int) ((long) (text.length() - length) * i / (count - 1));
      pieces.add(normalized(text.substring(start, start + length)));
    }
    return pieces;
  }

  private static String normalized(String piece) {
    return NORMALIZER.normalize(piece).toString().toLowerCase(Locale.ROOT);
  }

  private Guess guess(String piece) {
    return groups.best(model.probabilities(piece));
  }
}
