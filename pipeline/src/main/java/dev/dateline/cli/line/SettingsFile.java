package dev.dateline.cli.line;

import dev.dateline.article.Printable;
import dev.dateline.pipeline.OptionFile;
import dev.dateline.pipeline.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A file of options in the form of Java's properties, in UTF-8: {@code name=value}, or {@code
 * command.name=value} for one command alone. A line may be repeated where its option may be.
 */
final class SettingsFile {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(?:password|passwd|passphrase|secret|credential|token|access-?key|private-?key).*");

  private final Path path;
  private final Map<String, Setting> entries = new TreeMap<>();

  private SettingsFile(Path path) {
    this.path = path;
  }

  /** No file: nothing is set. */
  static SettingsFile none() {
    return new SettingsFile(Path.of(""));
  }

  /**
   * Reads a file.
   *
   * @throws UsageException when there is none, it is of another form, or it holds a secret
   */
  static SettingsFile read(Path path) throws IOException {
    SettingsFile file = new SettingsFile(path);
    byte[] bytes = OptionFile.read(path, "configuration file");
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      file.collector().load(new StringReader(text));
    } catch (CharacterCodingException e) {
      throw new UsageException(file.named() + " is not UTF-8. Save it as UTF-8.");
    } catch (IllegalArgumentException e) {
      throw new UsageException(file.named() + ": " + e.getMessage());
    }
    return file;
  }

  /** Entries by their names. */
  Map<String, Setting> entries() {
    return entries;
  }

  /** What a name is set to, for one command or for all. */
  Optional<Setting> setting(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The file, for people. */
  String named() {
    return "'" + Printable.of(path.toString()) + "'";
  }

  private void add(String name, String value) {
    if (SECRET.matcher(name).matches()) {
      throw new UsageException(
          named()
              + ": '"
              + Printable.of(name)
              + "' is a secret and must not be in a file of options. Set it in the environment of"
              + " the storage's client.");
    }
    Setting before = entries.get(name);
    var values = new ArrayList<>(before == null ? List.<String>of() : before.values());
    values.add(value.strip());
    entries.put(name, new Setting(named() + ", " + Printable.of(name), values));
  }

  /** Java's reader of properties keeps the last of several lines; here all of them count. */
  private Properties collector() {
    return new Properties() {
      private static final long serialVersionUID = 1;

      @Override
      public synchronized Object put(Object name, Object value) {
        add((String) name, (String) value);
        return value;
      }
    };
  }
}
