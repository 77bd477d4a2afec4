package dev.dateline.extension;

import java.nio.file.Path;

/** The libraries of an extension are not where they are looked for. */
public final class MissingLibrariesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MissingLibrariesException(Extension extension, Path folder) {
    super(
        extension.title()
            + " is missing: '"
            + folder
            + "'. Put there the jars that a release has in lib/"
            + extension.name()
            + "; scripts/dateline does when it builds.");
  }
}
