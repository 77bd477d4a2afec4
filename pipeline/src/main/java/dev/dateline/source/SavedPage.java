package dev.dateline.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Tells what browsers save beside a page: the parts of {@code A.html} are in {@code A_files}. */
final class SavedPage {

  private static final String FOLDER = "_files";
  private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

  private SavedPage() {}

  /** Whether a file is in a folder of parts, with the page beside the folder. */
  static boolean isPart(String uri) {
    if (!uri.startsWith("file:") || !uri.contains(FOLDER + "/")) {
      return false;
    }
    for (int at = uri.indexOf(FOLDER + "/"); at >= 0; at = uri.indexOf(FOLDER + "/", at + 1)) {
      String page = uri.substring(0, at);
      if (!page.endsWith("/") && PAGES.stream().anyMatch(suffix -> isFile(page + suffix))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFile(String uri) {
    Path path = FileUris.path(uri);
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
