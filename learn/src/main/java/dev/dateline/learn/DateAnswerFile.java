package dev.dateline.learn;

import dev.dateline.learn.date.DateAnswer;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes a file of answers about texts: id, day and confidence, separated by tabs. */
final class DateAnswerFile {
  private DateAnswerFile() {}

  static void write(Path file, Map<String, DateAnswer> answers) throws IOException {
    List<String> lines = new ArrayList<>();
    answers.forEach((id, answer) -> lines.add(id + "\t" + answer));
    Files.write(file, lines);
  }

  static Map<String, DateAnswer> read(Path file) throws IOException {
    Map<String, DateAnswer> answers = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] fields = line.split("\t", -1);
      try {
        answers.put(fields[0], DateAnswer.parse(fields[1], fields[2]));
      } catch (IndexOutOfBoundsException | DateTimeException | NumberFormatException e) {
        throw new UsageException(
            "no answer in '" + file + "', line " + number + ". Expected id, day, confidence.");
      }
    }
    return answers;
  }
}
