package dev.dateline.source;

import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.InputStorage;
import dev.dateline.source.storage.InputStorages;
import dev.dateline.source.storage.PercentEncoding;
import dev.dateline.source.storage.StorageUri;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers the files of an input on remote storage; lists many folders at once. */
final class StorageWalk {

  /** A request takes milliseconds, nearly all of them in the network. */
  private static final int AT_ONCE = 16;

  /** A folder, and the pattern that the names in it must fit; behind the last, all fit. */
  private record Place(String folder, int segment) {}

  private final Gathered gathered;
  private final Set<String> excluded = new HashSet<>();

  StorageWalk(Gathered gathered) {
    this.gathered = gathered;
  }

  /** Passes over a folder; it need not exist. */
  void exclude(String folder) throws IOException {
    String uri = StorageUri.of(folder).exact();
    InputStorages.of(uri).at(uri).ifPresent(entry -> excluded.add(entry.uri()));
  }

  /** Takes a file, a folder with all below it, or what fits a glob; false when there is none. */
  boolean take(String written) throws IOException {
    StorageUri uri = StorageUri.of(written);
    InputStorage storage = InputStorages.of(written);
    Optional<InputEntry> exact = storage.at(uri.exact());
    if (exact.isPresent()) {
      takeAll(storage, exact.get());
      return true;
    }
    boolean any = false;
    if (Glob.isPattern(uri.path())) {
      for (String pattern : Glob.alternatives(uri.pattern())) {
        GlobPath parts = GlobPath.of(pattern);
        Optional<InputEntry> base = storage.at(uri.under(PercentEncoding.encoded(parts.base())));
        if (base.isPresent() && parts.segments().isEmpty()) {
          takeAll(storage, base.get());
          any = true;
        } else if (base.isPresent()) {
          any |= walk(storage, new Place(base.get().uri(), 0), parts.segments());
        }
      }
    }
    return any;
  }

  private void takeAll(InputStorage storage, InputEntry entry) throws IOException {
    if (takeOne(entry)) {
      walk(storage, new Place(entry.uri(), 0), List.of());
    }
  }

  /** Takes a file; true for a folder to look into. */
  private boolean takeOne(InputEntry entry) {
    if (excluded.stream().anyMatch(out -> isIn(out, entry.uri()))) {
      gathered.warn("the output inside the input is not read", entry.uri());
      return false;
    }
    if (entry.kind() == InputEntry.Kind.FILE) {
      gathered.add(SourceFile.of(entry));
    } else if (entry.kind() == InputEntry.Kind.OTHER) {
      gathered.warn("a symbolic link is not followed", entry.uri());
    }
    return entry.kind() == InputEntry.Kind.FOLDER;
  }

  private static boolean isIn(String folder, String uri) {
    return uri.equals(folder) || uri.startsWith(folder + "/");
  }

  /** Looks into folders, level by level; true when anything fits. */
  private boolean walk(InputStorage storage, Place top, List<String> patterns) throws IOException {
    List<Glob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      globs.add(pattern.equals(GlobPath.ALL_BELOW) ? null : Glob.of(pattern));
    }
    boolean any = false;
    Set<Place> seen = new HashSet<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Place> level = List.of(top);
      while (!level.isEmpty()) {
        List<Place> places = level.stream().flatMap(place -> all(place, globs)).toList();
        List<Callable<List<InputEntry>>> asked = new ArrayList<>();
        List<Place> asking = new ArrayList<>();
        for (Place place : new LinkedHashSet<>(places)) {
          if (seen.add(place)) {
            asking.add(place);
            asked.add(() -> children(storage, place.folder()));
          }
        }
        List<Place> next = new ArrayList<>();
        List<Future<List<InputEntry>>> answers = threads.invokeAll(asked);
        for (int i = 0; i < answers.size(); i++) {
          any |= look(asking.get(i), answers.get(i).get(), globs, next);
        }
        level = next;
      }
      return any;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the input was listed");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Any number of folders may be none: the place itself, and where the pattern continues. */
  private static Stream<Place> all(Place place, List<Glob> globs) {
    int last = place.segment();
    while (last < globs.size() - 1 && globs.get(last) == null) {
      last++;
    }
    return IntStream.rangeClosed(place.segment(), last)
        .mapToObj(segment -> new Place(place.folder(), segment));
  }

  /** Takes what fits the last pattern, keeps the folders that fit another; true for a match. */
  private boolean look(Place place, List<InputEntry> entries, List<Glob> globs, List<Place> next) {
    int segment = place.segment();
    boolean all = segment >= globs.size() || globs.get(segment) == null;
    boolean last = segment >= globs.size() - 1;
    boolean any = false;
    for (InputEntry entry : entries) {
      String name = entry.uri().substring(entry.uri().lastIndexOf('/') + 1);
      boolean fits = all || globs.get(segment).matches(FileUris.bytes(name));
      if (fits && last) {
        any = true;
        if (takeOne(entry)) {
          next.add(new Place(entry.uri(), globs.size()));
        }
      } else if (fits && entry.kind() == InputEntry.Kind.FOLDER) {
        next.add(new Place(entry.uri(), all ? segment : segment + 1));
      }
    }
    return any;
  }

  private List<InputEntry> children(InputStorage storage, String folder) throws IOException {
    try {
      return storage.children(folder);
    } catch (AccessDeniedException e) {
      gathered.refuse(folder, "the folder can't be listed: permission denied");
    } catch (NoSuchFileException e) {
      gathered.warn("it vanished while the input was listed", folder);
    }
    return List.of();
  }
}
