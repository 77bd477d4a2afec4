package dev.dateline.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.learn.entity.AnnotatedText;
import dev.dateline.learn.entity.Annotation;
import dev.dateline.learn.entity.ConllFormat;
import dev.dateline.learn.entity.NameLists;
import dev.dateline.learn.entity.OpenNlpFormat;
import dev.dateline.learn.entity.VectorClusters;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads annotated corpora and lists of names from files.
 *
 * <p>The ending of a file's name decides its format: {@code .jsonl} is JSON lines ({@code id},
 * {@code text}, {@code spans} with {@code start}, {@code end}, {@code type} in UTF-16 code units),
 * {@code .conll}, {@code .iob2}, {@code .bio} and {@code .tsv} are CoNLL columns, {@code .txt} and
 * {@code .train} OpenNLP's name finder format.
 */
final class CorpusFiles {

  private static final Set<String> COLUMNS = Set.of("conll", "iob2", "bio", "tsv");
  private static final Set<String> OPENNLP = Set.of("txt", "train");
  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpusFiles() {}

  /** The corpora of some files, and of the files of some folders. */
  static List<AnnotatedText> read(List<Path> paths) throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : filesOf(path)) {
        texts.addAll(read(file));
      }
    }
    return texts;
  }

  /** The corpus of one file. */
  static List<AnnotatedText> read(Path file) throws IOException {
    String ending = ending(file);
    String name = file.getFileName().toString();
    List<String> lines = linesOf(file);
    try {
      if (ending.equals("jsonl")) {
        return jsonLines(lines, name);
      }
      if (COLUMNS.contains(ending)) {
        return ConllFormat.read(lines, name);
      }
      if (OPENNLP.contains(ending)) {
        return OpenNlpFormat.read(lines, name);
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    throw new UsageException(
        "not a corpus: '%s'. Expected a file that ends in .jsonl, .conll, .iob2, .bio, .tsv, .txt or .train."
            .formatted(file));
  }

  /** Lists of names, one entry a line, by the name of their file without its ending. */
  static NameLists lists(List<Path> folders) throws IOException {
    Map<String, List<String>> lists = new TreeMap<>();
    for (Path folder : folders) {
      for (Path file : filesOf(folder)) {
        if (ending(file).equals("txt")) {
          String name = file.getFileName().toString();
          lists.put(name.substring(0, name.length() - 4), entriesOf(file));
        }
      }
    }
    return new NameLists(lists);
  }

  /** The names that are annotated in some corpora or are entries of lists in some folders. */
  static Set<String> names(List<Path> corpora, List<Path> folders) throws IOException {
    Set<String> names = new HashSet<>();
    for (AnnotatedText text : read(corpora)) {
      text.names().forEach(name -> names.add(text.text().substring(name.start(), name.end())));
    }
    NameLists lists = lists(folders);
    lists.names().forEach(list -> names.addAll(lists.list(list)));
    return names;
  }

  /** Templates, one a line; none without a file. */
  static List<String> templates(Path file) throws IOException {
    return file == null ? List.of() : entriesOf(file);
  }

  /** Clusters of words: one per line, its group, a tab, its words; none without a file. */
  static List<VectorClusters.Cluster> clusters(Path file) throws IOException {
    List<VectorClusters.Cluster> clusters = new ArrayList<>();
    for (String line : file == null ? List.<String>of() : linesOf(file)) {
      if (line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 1 || !line.substring(0, tab).matches("[1-9][0-9]{0,2}")) {
        throw new UsageException(
            "not a cluster: '%s' (%s). Expected a group's number, a tab, words."
                .formatted(line.substring(0, Math.min(40, line.length())), file));
      }
      clusters.add(
          new VectorClusters.Cluster(
              Integer.parseInt(line.substring(0, tab)),
              List.of(line.substring(tab + 1).split(" ", -1))));
    }
    return clusters;
  }

  private static List<String> entriesOf(Path file) throws IOException {
    return linesOf(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static List<Path> filesOf(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> linesOf(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: '%s'. Expected a corpus or a list.".formatted(file));
    }
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<AnnotatedText> jsonLines(List<String> lines, String where)
      throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        texts.add(document(JSON.readTree(lines.get(i)), where + ", line " + (i + 1)));
      }
    }
    return texts;
  }

  private static AnnotatedText document(JsonNode document, String where) {
    if (!document.path("text").isTextual() || !document.path("spans").isArray()) {
      throw new UsageException("no text and spans (%s). Expected both.".formatted(where));
    }
    String text = document.get("text").textValue();
    List<Annotation> names = new ArrayList<>();
    for (JsonNode span : document.get("spans")) {
      int start = span.path("start").asInt(-1);
      int end = span.path("end").asInt(-1);
      if (start < 0 || end <= start || end > text.length()) {
        throw new UsageException("a span outside its text: %s (%s).".formatted(span, where));
      }
      names.add(new Annotation(span.path("type").asText(), start, end));
    }
    names.sort(Comparator.comparingInt(Annotation::start));
    return new AnnotatedText(document.path("id").asText(where), text, names);
  }
}
