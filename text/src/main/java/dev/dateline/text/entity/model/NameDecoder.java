package dev.dateline.text.entity.model;

import dev.dateline.text.entity.feature.DocumentMemory;
import dev.dateline.text.entity.feature.HashedText;
import dev.dateline.text.entity.feature.SentenceFeatures;
import dev.dateline.text.entity.feature.WordInfo;
import dev.dateline.text.entity.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the names of a document with a model: the same decisions as OpenNLP's {@code NameFinderME}
 * with the same model, many times faster.
 *
 * <p>Keeps what the model says about each word for the next time, up to a bound. Not thread-safe;
 * one per thread over a shared model.
 */
public final class NameDecoder {

  private static final int SLOTS = 1 << 16;
  private static final int MOST_WORDS = 20_000;
  private static final DecoderWord[] NO_WORDS = {};

  private final NameModel model;
  private final FeatureTable table;
  private final FeatureBatch batch = new FeatureBatch();
  private final SentenceFeatures features;
  private final DocumentMemory memory = new DocumentMemory();
  private final SequenceSearch sequences;
  private final DecoderWord boundary;
  private final WordPairs pairs;
  private final DecoderWord[] cache = new DecoderWord[SLOTS];
  private final long[] sums;

  /** The {@link PackedWeights} of everything that the document can say about a token. */
  private final long[] memories;

  private final int[] remembered = new int[SentenceFeatures.MOST_REMEMBERED];
  private int cached;
  private DecoderWord[] words = NO_WORDS;
  private WordInfo[] infos = {};

  /** A decoder over a model. */
  public NameDecoder(NameModel model) {
    this.model = model;
    table = model.features();
    features = new SentenceFeatures(model.lexicon());
    sequences = new SequenceSearch(model.outcomes(), new Transitions(model, batch));
    boundary = new DecoderWord(0, SentenceFeatures.BOUNDARY, model, batch);
    pairs = new WordPairs(model, batch);
    int width = PackedWeights.width(model.outcomes().count());
    sums = new long[width];
    memories = new long[SentenceFeatures.MEMORIES * width];
    for (int number = 0; number < SentenceFeatures.MEMORIES; number++) {
      SentenceFeatures.ofMemory(number, batch);
      table.drain(batch, memories, number * width);
    }
  }

  /** The names of the texts of one document, by text, in order. */
  public List<List<TypedSpan>> find(List<Tokens> texts) {
    memory.clear();
    int read = 0;
    for (Tokens text : texts) {
      read(text, read);
      for (int s = 0; s < text.sentenceCount(); s++) {
        SentenceFeatures.note(enter(text, s, read), length(text, s), memory);
      }
      read += text.count();
    }
    read = 0;
    List<List<TypedSpan>> found = new ArrayList<>();
    for (Tokens text : texts) {
      List<TypedSpan> spans = new ArrayList<>();
      for (int s = 0; s < text.sentenceCount(); s++) {
        features.take(enter(text, s, read), length(text, s));
        features.recallFrom(memory);
        decode(read + text.sentenceStart(s), length(text, s), text.sentenceStart(s), spans);
      }
      found.add(spans);
      read += text.count();
    }
    return found;
  }

  private static int length(Tokens text, int sentence) {
    return text.sentenceEnd(sentence) - text.sentenceStart(sentence);
  }

  /** Looks the words of a text up, behind those of the texts before it. */
  private void read(Tokens text, int from) {
    if (words.length < from + text.count()) {
      words = Arrays.copyOf(words, (from + text.count()) * 2);
    }
    for (int i = 0; i < text.count(); i++) {
      words[from + i] = word(text, i);
    }
  }

  private WordInfo[] enter(Tokens text, int sentence, int from) {
    int start = from + text.sentenceStart(sentence);
    int count = length(text, sentence);
    if (infos.length < count) {
      infos = new WordInfo[count * 2];
    }
    for (int i = 0; i < count; i++) {
      infos[i] = words[start + i].info;
    }
    return infos;
  }

  private DecoderWord word(Tokens text, int token) {
    if (text.isTooLong(token)) {
      return remember(text.word(token), 0, 1);
    }
    return remember(text.text(), text.start(token), text.end(token));
  }

  private DecoderWord remember(String source, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = HashedText.append(hash, source.charAt(i));
    }
    int slot = (int) (HashedText.mix(hash) & (SLOTS - 1));
    while (cache[slot] != null) {
      if (cache[slot].hash == hash && cache[slot].is(source, start, end)) {
        return cache[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    String text = source.substring(start, end);
    DecoderWord word = new DecoderWord(hash, text, model, batch);
    if (cached == MOST_WORDS) {
      Arrays.fill(cache, null);
      cached = 0;
      slot = (int) (HashedText.mix(hash) & (SLOTS - 1));
    }
    cache[slot] = word;
    cached++;
    return word;
  }

  /** Adds what the document says about a token. */
  private void remember(int token) {
    int width = sums.length;
    int count = features.remembered(token, remembered);
    for (int i = 0; i < count; i++) {
      PackedWeights.add(memories, remembered[i] * width, width, sums, 0);
    }
  }

  private void decode(int start, int count, int offset, List<TypedSpan> spans) {
    sequences.start(count);
    int width = sums.length;
    long[] paired = pairs.weights();
    DecoderWord before = boundary;
    int pair = count == 0 ? 0 : pairs.at(boundary, words[start]);
    for (int i = 0; i < count; i++) {
      DecoderWord word = words[start + i];
      DecoderWord next = i + 1 < count ? words[start + i + 1] : boundary;
      DecoderWord second = i > 1 ? words[start + i - 2] : boundary;
      DecoderWord secondNext = i + 2 < count ? words[start + i + 2] : boundary;
      System.arraycopy(paired, pair + width, sums, 0, width);
      pair = pairs.at(word, next);
      PackedWeights.add(paired, pair, width, sums, 0);
      word.add(DecoderWord.OWN, sums);
      before.add(DecoderWord.PREVIOUS, sums);
      next.add(DecoderWord.NEXT, sums);
      second.add(DecoderWord.SECOND_PREVIOUS, sums);
      secondNext.add(DecoderWord.SECOND_NEXT, sums);
      before = word;
      features.contextual(i, batch);
      table.drain(batch, sums, 0);
      remember(i);
      PackedWeights.odds(sums, sequences.odds());
      sequences.advance(word);
    }
    sequences.finish(offset, spans);
  }
}
