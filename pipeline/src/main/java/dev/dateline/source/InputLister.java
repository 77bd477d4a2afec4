package dev.dateline.source;

import dev.dateline.article.Origin;
import dev.dateline.article.Printable;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists the regular files of an input.
 *
 * <p>An input is a file, a folder (with all below it), or a glob whose matches are files and
 * folders; {@code **} stands for any number of folders. What exists as written is taken as written,
 * so a file named {@code a[1].txt} needs no quoting. A link that is itself an input, or leads to
 * one, is followed; no other is. Every other thing that is no regular file or folder is named in a
 * warning. A file named twice, also through a link, is listed once, under its real path.
 */
public final class InputLister {

  private static final String ALL_BELOW = "**";

  private final Map<String, SourceFile> files = new TreeMap<>();
  private final Map<String, Rejection> refused = new TreeMap<>();
  private final Set<String> warnings = new TreeSet<>();
  private final List<String> unmatched = new ArrayList<>();
  private final Set<Path> excluded = new HashSet<>();

  private InputLister() {}

  /** Lists inputs, each file once, ordered by URI. */
  public static Listing list(List<String> inputs) throws IOException {
    return list(inputs, List.of());
  }

  /**
   * Lists inputs except what stands in one of the excluded folders, such as the output; an excluded
   * folder need not exist.
   *
   * @throws IOException only when the machine fails; what can't be listed is named in the listing
   */
  public static Listing list(List<String> inputs, List<Path> excluded) throws IOException {
    InputLister lister = new InputLister();
    for (Path folder : excluded) {
      if (Files.exists(folder)) {
        lister.excluded.add(folder.toRealPath());
      }
    }
    for (String input : inputs) {
      lister.take(input);
    }
    return new Listing(
        List.copyOf(lister.files.values()),
        List.copyOf(lister.refused.values()),
        List.copyOf(lister.warnings),
        lister.unmatched);
  }

  private void take(String input) throws IOException {
    try {
      Path path = FileUris.written(input);
      if (Files.exists(path)) {
        below(path.toRealPath());
      } else if (input.startsWith("file:") || !Glob.isPattern(input) || !matchesOf(input)) {
        unmatched.add(
            "input matches nothing: '"
                + Printable.of(input)
                + "'. Name a file, a folder or a glob that exists.");
      }
    } catch (IllegalArgumentException e) {
      unmatched.add(
          "input can't be a path: '" + Printable.of(input) + "': " + e.getMessage() + ".");
    } catch (FileSystemException e) {
      unmatched.add("input can't be opened: '" + Printable.of(input) + "': " + why(e) + ".");
    }
  }

  /** Takes a file, or a folder with all below it. */
  private void below(Path root) {
    Deque<Path> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Path next = open.pop();
      if (takeFile(next)) {
        children(next).forEach(open::push);
      }
    }
  }

  /** Takes a file, names what is neither file nor folder; true for a folder to look into. */
  private boolean takeFile(Path path) {
    try {
      if (isExcluded(path)) {
        warnings.add("the output inside the input is not read: " + FileUris.uri(path));
        return false;
      }
      BasicFileAttributes attributes = SourceFile.attributes(path);
      if (attributes.isRegularFile()) {
        SourceFile file = SourceFile.of(path, attributes);
        files.put(file.uri(), file);
      } else if (attributes.isSymbolicLink()) {
        warnings.add("a symbolic link is not followed: " + FileUris.uri(path));
      } else if (attributes.isOther()) {
        warnings.add("a pipe, socket or device is not read: " + FileUris.uri(path));
      }
      return attributes.isDirectory();
    } catch (NoSuchFileException e) {
      warnings.add("it vanished while the input was listed: " + FileUris.uri(path));
    } catch (IOException e) {
      refuse(path, "the file can't be opened: " + why(e));
    }
    return false;
  }

  private boolean isExcluded(Path path) {
    for (Path up = path; !excluded.isEmpty() && up != null; up = up.getParent()) {
      if (excluded.contains(up)) {
        return true;
      }
    }
    return false;
  }

  /** What stands in a folder; the folder is closed again, so that depth costs no open files. */
  private List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (NoSuchFileException e) {
      warnings.add("it vanished while the input was listed: " + FileUris.uri(folder));
    } catch (DirectoryIteratorException e) {
      refuse(folder, "the folder can't be listed: " + why(e.getCause()));
    } catch (IOException e) {
      refuse(folder, "the folder can't be listed: " + why(e));
    }
    return children;
  }

  private void refuse(Path path, String detail) {
    Origin origin = Origin.ofFile(FileUris.uri(path));
    refused.put(
        origin.uri(),
        new Rejection(origin, Optional.empty(), Stage.READ, Reason.UNREADABLE, detail, ""));
  }

  private static String why(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemLoopException) {
      return "a loop of links";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : Printable.of(reason);
  }

  private record Place(Path folder, int segment) {}

  private boolean matchesOf(String input) throws IOException {
    boolean any = false;
    for (String pattern : Glob.alternatives(input)) {
      any |= matches(pattern);
    }
    return any;
  }

  private boolean matches(String pattern) throws IOException {
    List<String> segments = Arrays.stream(pattern.split("/")).filter(s -> !s.isEmpty()).toList();
    int plain = 0;
    while (plain < segments.size() && !Glob.isPattern(segments.get(plain))) {
      plain++;
    }
    String start = String.join("/", segments.subList(0, plain));
    Path base =
        FileUris.written((pattern.startsWith("/") ? "/" : start.isEmpty() ? "." : "") + start);
    if (!Files.exists(base)) {
      return false;
    }
    if (plain == segments.size()) {
      below(base.toRealPath());
      return true;
    }
    return descend(base.toRealPath(), segments.subList(plain, segments.size()));
  }

  private boolean descend(Path base, List<String> segments) {
    boolean any = false;
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(base, 0)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (!seen.add(place)) {
        continue;
      }
      boolean all = segments.get(place.segment()).equals(ALL_BELOW);
      boolean last = place.segment() == segments.size() - 1;
      Glob glob = Glob.of(segments.get(place.segment()));
      if (all && !last) {
        open.push(new Place(place.folder(), place.segment() + 1));
      }
      for (Path child : children(place.folder())) {
        boolean fits = all || glob.matches(FileUris.name(child));
        if (fits && last) {
          any = true;
          below(child);
        } else if (fits && isFolder(child)) {
          open.push(new Place(child, all ? place.segment() : place.segment() + 1));
        } else if (fits && Files.isSymbolicLink(child)) {
          takeFile(child);
        }
      }
    }
    return any;
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }
}
