package dev.dateline.extension;

import java.util.List;

/**
 * A service that needs libraries that most commands do not use.
 *
 * <p>Its own class refers to none of their classes, so that its methods also work where the
 * libraries are missing.
 */
public interface Extension {

  /**
   * What it is found by: the scheme of the URIs that it understands, or the kind of what it makes;
   * also the name of the folder of its libraries.
   */
  String name();

  /** What is missing without its libraries. */
  default String title() {
    return "the client of " + name() + "://";
  }

  /** A class without which its libraries are not there. */
  String mainClass();

  /** How the names of the classes begin that are loaded together with its libraries. */
  List<String> packages();
}
