package dev.dateline.pipeline;

import dev.dateline.text.entity.AliasTable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A list of aliases of the user's own.
 *
 * @param lines its lines, in the form that {@link AliasTable} reads
 * @param sha256 of its bytes, lower-case hex: a changed list makes another run
 */
public record AliasFile(List<String> lines, String sha256) {

  /** Copies the lines. */
  public AliasFile {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a list.
   *
   * @throws UsageException when there is none, or a line is of another form
   */
  public static AliasFile read(Path path) throws IOException {
    try {
      List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
      AliasTable.parse(lines, path.toString());
      return new AliasFile(lines, sha256(Files.readAllBytes(path)));
    } catch (NoSuchFileException e) {
      throw new UsageException("no list of aliases: '" + path + "'. Name a file that exists.");
    } catch (CharacterCodingException e) {
      throw new UsageException("not UTF-8: '" + path + "'. Save the list of aliases as UTF-8.");
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
