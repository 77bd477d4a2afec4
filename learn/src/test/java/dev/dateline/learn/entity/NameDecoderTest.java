package dev.dateline.learn.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.text.entity.EntityTagger;
import dev.dateline.text.entity.feature.DocumentContext;
import dev.dateline.text.entity.model.NameDecoder;
import dev.dateline.text.entity.model.NameModel;
import dev.dateline.text.entity.model.TypedSpan;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

  /** OpenNLP builds every feature as a string, so it sees a part of the corpus. */
  private static final int EVERY = 6;

  @Test
  void decidesAsNameFinderMeDoes() throws IOException {
    NameFinderME reference = new NameFinderME(openNlpModel());
    NameModel model = EntityTagger.builtInModel();
    NameDecoder decoder = new NameDecoder(model);
    int names = 0;
    for (String text : texts()) {
      Tokens tokens = Tokenizer.tokenize(text);
      List<TypedSpan> found = decoder.find(List.of(tokens)).get(0);
      List<TypedSpan> expected = reference(reference, model, tokens);

      assertThat(found).as(text).hasSameSizeAs(expected);
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).type()).as(text).isEqualTo(expected.get(i).type());
        assertThat(found.get(i).start()).as(text).isEqualTo(expected.get(i).start());
        assertThat(found.get(i).end()).as(text).isEqualTo(expected.get(i).end());
        assertThat(found.get(i).confidence()).isCloseTo(expected.get(i).confidence(), within(1e-9));
      }
      names += found.size();
    }
    assertThat(names).isGreaterThan(500);
  }

  @Test
  void whatWasReadBeforeChangesNothing() throws IOException {
    NameDecoder used = new NameDecoder(EntityTagger.builtInModel());
    List<String> texts = texts();
    texts.forEach(text -> used.find(List.of(Tokenizer.tokenize(text))));
    used.find(List.of(Tokenizer.tokenize(manyWords())));

    for (String text : texts.subList(0, 10)) {
      Tokens tokens = Tokenizer.tokenize(text);
      assertThat(used.find(List.of(tokens)))
          .isEqualTo(new NameDecoder(EntityTagger.builtInModel()).find(List.of(tokens)));
    }
  }

  private static List<TypedSpan> reference(NameFinderME finder, NameModel model, Tokens tokens) {
    finder.clearAdaptiveData();
    List<String[]> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      String[] words = new String[tokens.sentenceEnd(s) - tokens.sentenceStart(s)];
      for (int i = 0; i < words.length; i++) {
        words[i] = tokens.word(tokens.sentenceStart(s) + i);
      }
      sentences.add(words);
    }
    List<String[][]> contexts = DocumentContext.of(model.lexicon(), sentences);
    List<TypedSpan> spans = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      int offset = tokens.sentenceStart(s);
      for (Span span : finder.find(sentences.get(s), contexts.get(s))) {
        spans.add(
            new TypedSpan(
                model.outcomes().types().indexOf(span.getType()),
                offset + span.getStart(),
                offset + span.getEnd(),
                span.getProb()));
      }
    }
    return spans;
  }

  private static TokenNameFinderModel openNlpModel() throws IOException {
    ExtensionLoader.registerAllowedPackage("dev.dateline.text.entity.model");
    try (InputStream in = EntityTagger.class.getResourceAsStream("eng-news.bin")) {
      return new TokenNameFinderModel(in);
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../corpus/sentences"))) {
      int number = 0;
      for (Path file : files.sorted().toList()) {
        for (AnnotatedText text : OpenNlpFormat.read(Files.readAllLines(file), "corpus")) {
          if (number++ % EVERY == 0) {
            texts.add(text.text());
          }
        }
      }
    }
    texts.add("ALL CAPITALS IN PARIS AND LONDON");
    texts.add("no capitals in paris and london at all");
    texts.add("x");
    texts.add("İstanbul ’s Şişli — 10,000 @home #tag https://a.example/b 😀 " + "Z".repeat(200));
    texts.add("Kabul ".repeat(300));
    return texts;
  }

  private static String manyWords() {
    StringBuilder text = new StringBuilder();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 30_000; i++) {
      text.append('W').append(Long.toString(random.nextLong(1L << 40), 36)).append(' ');
    }
    return text.toString();
  }
}
