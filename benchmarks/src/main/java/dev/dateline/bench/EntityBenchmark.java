package dev.dateline.bench;

import dev.dateline.learn.entity.AnnotatedText;
import dev.dateline.learn.entity.OpenNlpFormat;
import dev.dateline.text.entity.EntityTagger;
import dev.dateline.text.entity.feature.DocumentContext;
import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.name.NameFinder;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ext.ExtensionLoader;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures tokens per second from raw text to names, with Dateline's finder and with OpenNLP's,
 * both with the same model.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EntityBenchmark {

  /** Counts the tokens that an invocation reads. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Tokens read. */
    public long tokens;
  }

  /** A folder of text in OpenNLP's name finder format. */
  @Param("corpus/sentences")
  private String corpus;

  private final List<String> texts = new ArrayList<>();
  private NameFinder finder;
  private NameFinderME reference;
  private int next;

  /** Reads the texts and the models. */
  @Setup
  public void open() throws IOException {
    ExtensionLoader.registerAllowedPackage("dev.dateline.text.entity.model");
    try (Stream<Path> files = Files.list(Path.of(corpus))) {
      for (Path file : files.sorted().toList()) {
        for (AnnotatedText text : OpenNlpFormat.read(Files.readAllLines(file), "corpus")) {
          texts.add(text.text());
        }
      }
    }
    finder = new MaxentNameFinder(EntityTagger.builtInModel());
    try (InputStream in = EntityTagger.class.getResourceAsStream("eng-news.bin")) {
      reference = new NameFinderME(new TokenNameFinderModel(in));
    }
  }

  private String text() {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }

  /**
   * Finds the names of one article with Dateline's finder, including the pass over the document.
   */
  @Benchmark
  public Object dateline(Counter counter) {
    Tokens tokens = Tokenizer.tokenize(text());
    counter.tokens += tokens.count();
    return finder.find(List.of(tokens));
  }

  /** Finds the names of one article with OpenNLP's finder, with the same model and tokens. */
  @Benchmark
  public Object nameFinderMe(Counter counter) {
    Tokens tokens = Tokenizer.tokenize(text());
    counter.tokens += tokens.count();
    List<String[]> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      String[] words = new String[tokens.sentenceEnd(s) - tokens.sentenceStart(s)];
      for (int i = 0; i < words.length; i++) {
        words[i] = tokens.word(tokens.sentenceStart(s) + i);
      }
      sentences.add(words);
    }
    List<String[][]> contexts =
        DocumentContext.of(EntityTagger.builtInModel().lexicon(), sentences);
    List<Object> found = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      found.add(reference.find(sentences.get(s), contexts.get(s)));
    }
    reference.clearAdaptiveData();
    return found;
  }
}
