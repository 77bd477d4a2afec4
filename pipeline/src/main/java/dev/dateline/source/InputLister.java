package dev.dateline.source;

import dev.dateline.article.Printable;
import dev.dateline.source.storage.InputStorage;
import dev.dateline.source.storage.InputStorages;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists the regular files of an input.
 *
 * <p>An input is a file, a folder (with all below it), or a glob whose matches are files and
 * folders; {@code **} stands for any number of folders. It is on this machine, or a URI of an
 * {@link InputStorage}. What exists as written is taken as written, so a file named {@code
 * a[1].txt} needs no quoting. A link that is itself an input, or leads to one, is followed; no
 * other is. Every other thing that is not a regular file or folder is named in a warning. A file
 * named twice, also through a link, is listed once, under its real path.
 */
public final class InputLister {

  private final Gathered gathered;
  private final FolderWalk walk;
  private final StorageWalk elsewhere;
  private final List<String> unmatched = new ArrayList<>();

  private InputLister(Consumer<SourceFile> listener) {
    gathered = new Gathered(listener);
    walk = new FolderWalk(gathered);
    elsewhere = new StorageWalk(gathered);
  }

  /** Lists inputs, each file once, ordered by URI. */
  public static Listing list(List<String> inputs) throws IOException {
    return list(inputs, List.of());
  }

  /**
   * Lists inputs except what is in one of the excluded folders, such as the output; an excluded
   * folder need not exist.
   *
   * @throws IOException only when the machine fails; what can't be listed is named in the listing
   */
  public static Listing list(List<String> inputs, List<String> excluded) throws IOException {
    return list(inputs, excluded, file -> {});
  }

  /**
   * The same.
   *
   * @param listener receives every file as it is found, by one thread at a time
   */
  public static Listing list(
      List<String> inputs, List<String> excluded, Consumer<SourceFile> listener)
      throws IOException {
    InputLister lister = new InputLister(listener);
    for (String folder : excluded) {
      if (!InputStorages.isElsewhere(folder)) {
        lister.walk.exclude(Path.of(folder));
      } else if (inputs.stream().anyMatch(InputStorages::isElsewhere)) {
        lister.elsewhere.exclude(folder);
      }
    }
    for (String input : inputs) {
      lister.take(input);
    }
    return lister.gathered.listing(lister.unmatched);
  }

  private void take(String input) throws IOException {
    try {
      if (InputStorages.isElsewhere(input)) {
        if (!elsewhere.take(input)) {
          complain("input matches nothing", input, "Name a file, a folder or a glob that exists");
        }
        return;
      }
      Path path = FileUris.written(input);
      if (Files.exists(path)) {
        walk.take(path.toRealPath());
      } else if (input.startsWith("file:") || !Glob.isPattern(input) || !takeMatches(input)) {
        complain("input matches nothing", input, "Name a file, a folder or a glob that exists");
      }
    } catch (IllegalArgumentException e) {
      complain("input can't be a path", input, e.getMessage());
    } catch (FileSystemException e) {
      complain("input can't be opened", input, FolderWalk.why(e));
    }
  }

  private void complain(String what, String input, String why) {
    unmatched.add(what + ": '" + Printable.of(input) + "'. " + why + ".");
  }

  private boolean takeMatches(String input) throws IOException {
    boolean any = false;
    for (String pattern : Glob.alternatives(input)) {
      any |= takePattern(pattern);
    }
    return any;
  }

  private boolean takePattern(String pattern) throws IOException {
    GlobPath parts = GlobPath.of(pattern);
    Path base = FileUris.written(parts.base());
    if (!Files.exists(base)) {
      return false;
    }
    if (parts.segments().isEmpty()) {
      walk.take(base.toRealPath());
      return true;
    }
    return descend(base.toRealPath(), parts.segments());
  }

  private record Place(Path folder, int segment) {}

  private boolean descend(Path base, List<String> segments) {
    boolean any = false;
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(base, 0)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (seen.add(place)) {
        any |= look(place, segments, open);
      }
    }
    return any;
  }

  /** Takes what fits the last segment, keeps the folders that fit another; true for a match. */
  private boolean look(Place place, List<String> segments, Deque<Place> open) {
    boolean any = false;
    int segment = place.segment();
    boolean all = segments.get(segment).equals(GlobPath.ALL_BELOW);
    boolean last = segment == segments.size() - 1;
    Glob glob = Glob.of(segments.get(segment));
    if (all && !last) {
      open.push(new Place(place.folder(), segment + 1));
    }
    for (Path child : walk.children(place.folder())) {
      boolean fits = all || glob.matches(FileUris.name(child));
      if (fits && last) {
        any = true;
        walk.take(child);
      } else if (fits && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        open.push(new Place(child, all ? segment : segment + 1));
      } else if (fits && Files.isSymbolicLink(child)) {
        walk.takeOne(child);
      }
    }
    return any;
  }
}
