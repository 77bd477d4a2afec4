package dev.dateline.extension;

import java.util.List;

/**
 * What is found as a service and needs libraries that most commands never touch.
 *
 * <p>Its own class names none of their classes, so that it can be asked what it needs where they
 * are missing.
 */
public interface Extension {

  /** The scheme of the URIs that it understands; also the name of the folder of its libraries. */
  String name();

  /** A class without which its libraries are not there. */
  String mainClass();

  /** How the names of the classes begin that are loaded together with its libraries. */
  List<String> packages();
}
