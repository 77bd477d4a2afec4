package dev.dateline.export;

import java.util.Optional;

/**
 * A table to update.
 *
 * @param catalog where its catalog is, such as {@code jdbc:sqlite:FILE}
 * @param warehouse the place of its metadata if it is new; empty for a folder in the dataset
 * @param name what it is called
 * @param user of the catalog; empty when its address contains it, or it needs none
 * @param password of the user; never printed
 */
public record TableTarget(
    String catalog,
    Optional<String> warehouse,
    TableName name,
    Optional<String> user,
    Optional<String> password) {

  /** Its name alone: the address of a catalog may hold a password. */
  @Override
  public String toString() {
    return name.toString();
  }
}
