package dev.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes corpora to disk, and keeps them for later measurements. */
final class CorpusWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FILES_PER_FOLDER = 1_000;
  private static final int DOCUMENTS_PER_CONTAINER = 25_000;

  private final Path folder;
  private final Prose prose;

  CorpusWriter(Path folder, Prose prose) {
    this.folder = folder;
    this.prose = prose;
  }

  /** The folder of a corpus; writes the corpus if it does not exist. */
  Path write(Corpus corpus) throws IOException {
    Path place = folder.resolve(corpus.name());
    Path whole = folder.resolve(corpus.name() + ".whole");
    if (!Files.exists(whole)) {
      Documents documents = new Documents(corpus, prose);
      int pieces = corpus.form() == Corpus.Form.FILES ? FILES_PER_FOLDER : DOCUMENTS_PER_CONTAINER;
      IntStream.rangeClosed(0, (corpus.documents() - 1) / pieces)
          .parallel()
          .forEach(piece -> write(corpus, documents, place, piece, pieces));
      Files.writeString(whole, "");
    }
    return place;
  }

  private static void write(Corpus corpus, Documents documents, Path place, int piece, int pieces) {
    int first = piece * pieces;
    int end = Math.min(corpus.documents(), first + pieces);
    try {
      if (corpus.form() == Corpus.Form.FILES) {
        writeFiles(documents, place.resolve(name("%04d", piece)), first, end);
      } else {
        Files.createDirectories(place);
        writeContainer(documents, place.resolve(name("part-%04d.jsonl", piece)), first, end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeFiles(Documents documents, Path place, int first, int end)
      throws IOException {
    Files.createDirectories(place);
    for (int i = first; i < end; i++) {
      Files.writeString(place.resolve(name("%07d.txt", i)), documents.text(i));
    }
  }

  private static void writeContainer(Documents documents, Path file, int first, int end)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = first; i < end; i++) {
        out.write(
            JSON.writeValueAsString(
                JSON.createObjectNode().put("id", name("%07d", i)).put("text", documents.text(i))));
        out.write('\n');
      }
    }
  }

  private static String name(String form, int number) {
    return String.format(Locale.ROOT, form, number);
  }
}
