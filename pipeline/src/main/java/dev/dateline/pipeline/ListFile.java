package dev.dateline.pipeline;

import dev.dateline.article.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list of the user's own that decisions depend on.
 *
 * @param lines its lines
 * @param sha256 of its bytes, lower-case hex: a changed list makes another run
 */
public record ListFile(List<String> lines, String sha256) {

  /** Copies the lines. */
  public ListFile {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a list.
   *
   * @param check throws {@link IllegalArgumentException} for lines of another form
   * @throws UsageException when there is no such file, or its lines are of another form
   */
  public static ListFile read(Path path, Consumer<List<String>> check) throws IOException {
    byte[] bytes = OptionFile.read(path, "list");
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<String> lines = text.lines().toList();
      check.accept(lines);
      return new ListFile(lines, Sha256.of(bytes));
    } catch (CharacterCodingException e) {
      throw new UsageException("not UTF-8: '" + path + "'. Save the list as UTF-8.");
    } catch (IllegalArgumentException e) {
      throw new UsageException("'" + path + "': " + e.getMessage());
    }
  }
}
