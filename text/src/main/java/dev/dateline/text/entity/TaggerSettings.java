package dev.dateline.text.entity;

import dev.dateline.article.Sha256;
import dev.dateline.text.entity.model.MaxentNameFinder;
import dev.dateline.text.entity.model.NameModel;
import dev.dateline.text.entity.name.NameFinder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The settings that the names of an article depend on, apart from the article itself.
 *
 * @param aliases lines of a list of aliases, which take precedence over the built-in ones
 * @param models files of custom models, by the ISO 639-3 code of their language
 */
public record TaggerSettings(List<String> aliases, SortedMap<String, ModelBytes> models)
    implements Serializable {

  /** The models that were read, by the SHA-256 of their files; the taggers of a JVM share them. */
  private static final Map<String, NameModel> READ = new ConcurrentHashMap<>();

  /** The bytes of a model's file. */
  public static final class ModelBytes implements Serializable {

    private final byte[] bytes;
    private final String sha256;

    private ModelBytes(byte[] bytes) {
      this.bytes = bytes.clone();
      sha256 = Sha256.of(bytes);
    }

    /**
     * Checks and keeps the bytes of a model.
     *
     * @throws IllegalArgumentException when they are not a model that can tag articles
     */
    public static ModelBytes of(byte[] bytes) {
      ModelBytes model = new ModelBytes(bytes);
      new TaggerSettings(List.of(), new TreeMap<>(Map.of("und", model))).tagger();
      return model;
    }

    /** The SHA-256 of the bytes, lower-case hex. */
    public String sha256() {
      return sha256;
    }

    private NameModel model() {
      return READ.computeIfAbsent(sha256, key -> read());
    }

    private NameModel read() {
      try {
        return NameModel.read(new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }

  /** Copies the settings. */
  public TaggerSettings {
    aliases = List.copyOf(aliases);
    models = new TreeMap<>(models);
  }

  /** A tagger with these settings, for one thread. */
  public EntityTagger tagger() {
    Map<String, NameFinder> finders = new HashMap<>();
    models.forEach((language, file) -> finders.put(language, new MaxentNameFinder(file.model())));
    return EntityTagger.with(finders, AliasTable.parse(aliases, "--aliases"));
  }
}
