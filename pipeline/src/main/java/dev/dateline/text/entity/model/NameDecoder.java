package dev.dateline.text.entity.model;

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
  private final OddsSink sink;
  private final SentenceFeatures features;
  private final DocumentMemory memory = new DocumentMemory();
  private final Beam beam;
  private final DecoderWord boundary;
  private final DecoderWord[] cache = new DecoderWord[SLOTS];
  private int cached;
  private DecoderWord[] words = NO_WORDS;
  private WordInfo[] infos = {};

  /** A decoder over a model. */
  public NameDecoder(NameModel model) {
    this.model = model;
    sink = new OddsSink(model);
    features = new SentenceFeatures(model.lexicon());
    beam = new Beam(model.outcomes(), sink);
    boundary = new DecoderWord(0, "", features.boundary(), sink);
  }

  /** The names of the texts of one document, by text, in order. */
  public List<List<TypedSpan>> find(List<Tokens> texts) {
    memory.clear();
    for (Tokens text : texts) {
      for (int s = 0; s < text.sentenceCount(); s++) {
        take(text, s);
        features.noteIn(memory);
      }
    }
    List<List<TypedSpan>> found = new ArrayList<>();
    for (Tokens text : texts) {
      List<TypedSpan> spans = new ArrayList<>();
      for (int s = 0; s < text.sentenceCount(); s++) {
        take(text, s);
        features.recallFrom(memory);
        decode(text.sentenceStart(s), text.sentenceEnd(s) - text.sentenceStart(s), spans);
      }
      found.add(spans);
    }
    return found;
  }

  private void take(Tokens text, int sentence) {
    int start = text.sentenceStart(sentence);
    int count = text.sentenceEnd(sentence) - start;
    if (words.length < count) {
      words = new DecoderWord[count * 2];
      infos = new WordInfo[count * 2];
    }
    for (int i = 0; i < count; i++) {
      words[i] = word(text, start + i);
      infos[i] = words[i].info;
    }
    features.take(infos, count);
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
      hash = Piece.append(hash, source.charAt(i));
    }
    int slot = (int) (PhraseTable.mix(hash) & (SLOTS - 1));
    while (cache[slot] != null) {
      if (cache[slot].hash == hash && cache[slot].is(source, start, end)) {
        return cache[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    String text = source.substring(start, end);
    DecoderWord word = new DecoderWord(hash, text, new WordInfo(text, model.lexicon()), sink);
    if (cached == MOST_WORDS) {
      Arrays.fill(cache, null);
      cached = 0;
      slot = (int) (PhraseTable.mix(hash) & (SLOTS - 1));
    }
    cache[slot] = word;
    cached++;
    return word;
  }

  private void decode(int offset, int count, List<TypedSpan> spans) {
    beam.start(count);
    for (int i = 0; i < count; i++) {
      double[] odds = beam.odds();
      double[] own = words[i].own;
      double[] previous = (i > 0 ? words[i - 1] : boundary).asPrevious;
      double[] next = (i + 1 < count ? words[i + 1] : boundary).asNext;
      double[] second = (i > 1 ? words[i - 2] : boundary).asSecondPrevious;
      double[] secondNext = (i + 2 < count ? words[i + 2] : boundary).asSecondNext;
      for (int o = 0; o < odds.length; o++) {
        odds[o] = own[o] * previous[o] * next[o] * second[o] * secondNext[o];
      }
      sink.into(odds);
      features.contextual(i, sink);
      features.remembered(i, sink);
      beam.advance(words[i]);
    }
    beam.finish(offset, spans);
  }
}
