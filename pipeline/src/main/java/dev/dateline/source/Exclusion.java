package dev.dateline.source;

import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.InputStorage;
import dev.dateline.source.storage.InputStorages;
import dev.dateline.source.storage.PercentEncoding;
import dev.dateline.source.storage.StorageUri;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user leaves out of an input, in the words of {@link InputLister}: a file, a folder with
 * all below it, a glob, or a {@code file:} URI. It need not exist.
 *
 * <p>It is resolved when it is made: paths are absolute, and links are followed as those of an
 * input are, so that it means the same at any time and on any machine.
 *
 * @param written as the user wrote it
 * @param places what it stands for
 */
public record Exclusion(String written, List<Place> places) implements Serializable {

  /**
   * One of the places that an exclusion stands for.
   *
   * @param base URI of a file or folder
   * @param names patterns for the names below it, from folder to folder; none where it is left out
   *     itself
   */
  public record Place(String base, List<String> names) implements Serializable {

    /** Copies the list. */
    public Place {
      names = List.copyOf(names);
    }
  }

  /** Copies the list. */
  public Exclusion {
    places = List.copyOf(places);
  }

  /**
   * Resolves an exclusion.
   *
   * @throws IllegalArgumentException when it can't be a path or a glob
   */
  public static Exclusion of(String written) throws IOException {
    if (InputStorages.isElsewhere(written)) {
      return new Exclusion(written, elsewhere(StorageUri.of(written)));
    }
    Path path = FileUris.written(written);
    if (written.startsWith("file:")
        || Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        || !Glob.isPattern(written)) {
      return new Exclusion(written, List.of(new Place(resolved(path), List.of())));
    }
    List<Place> places = new ArrayList<>();
    for (String glob : Glob.alternatives(written)) {
      GlobPath parts = GlobPath.of(glob);
      places.add(new Place(resolved(FileUris.written(parts.base())), parts.segments()));
    }
    return new Exclusion(written, places);
  }

  private static List<Place> elsewhere(StorageUri uri) throws IOException {
    InputStorage storage = InputStorages.of(uri.root() + uri.path());
    Optional<InputEntry> exact = storage.at(uri.exact());
    if (exact.isPresent() || !Glob.isPattern(uri.path())) {
      String place = exact.map(InputEntry::uri).orElse(uri.exact());
      return List.of(new Place(place, List.of()));
    }
    List<Place> places = new ArrayList<>();
    for (String glob : Glob.alternatives(uri.pattern())) {
      GlobPath parts = GlobPath.of(glob);
      String base = uri.under(PercentEncoding.encoded(parts.base()));
      places.add(new Place(storage.at(base).map(InputEntry::uri).orElse(base), parts.segments()));
    }
    return places;
  }

  /** The URI that files of a path are listed under, also where it is gone by now. */
  private static String resolved(Path path) throws IOException {
    Path existing = path;
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    Path real = existing.toRealPath();
    return FileUris.uri(
        existing.equals(path) ? real : real.resolve(existing.relativize(path)).normalize());
  }
}
