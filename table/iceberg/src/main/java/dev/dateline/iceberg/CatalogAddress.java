package dev.dateline.iceberg;

import dev.dateline.export.TableTarget;
import dev.dateline.extension.StorageFailedException;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a catalog is, and how it is printed without secrets. */
final class CatalogAddress {

  private static final String JDBC = "jdbc:";

  private static final Pattern SECRET =
      Pattern.compile("[:/]([^:/@]+)@|[?&;][^=&;]*(?i:pass|pwd|secret|token)[^=&;]*=([^&;]+)");

  private final String url;
  private final TableTarget target;

  private CatalogAddress(TableTarget target) {
    this.url = target.catalog();
    this.target = target;
  }

  /**
   * The catalog of a table.
   *
   * @throws StorageFailedException when its address is not valid, or no driver knows it
   */
  static CatalogAddress of(TableTarget target) throws StorageFailedException {
    CatalogAddress address = new CatalogAddress(target);
    if (!address.url.startsWith(JDBC)) {
      throw StorageFailedException.ofUser(
          "not an address of a catalog: '"
              + address
              + "'. Expected that of a database, such as jdbc:sqlite:/srv/catalog.db or"
              + " jdbc:postgresql://HOST/DATABASE.",
          null);
    }
    if (!hasDriver(address.url)) {
      throw StorageFailedException.ofUser(
          "no driver for the catalog '"
              + address
              + "'. Put the database's JDBC driver into the folder iceberg next to Dateline's jar.",
          null);
    }
    return address;
  }

  /** What Iceberg's catalog is made by; never printed. */
  Map<String, String> properties(String warehouse) {
    Map<String, String> properties = new HashMap<>();
    properties.put("uri", url);
    properties.put("warehouse", warehouse);
    target.user().ifPresent(user -> properties.put("jdbc.user", user));
    target.password().ifPresent(password -> properties.put("jdbc.password", password));
    return properties;
  }

  /** The first line of a driver's message, without what is secret: drivers quote addresses. */
  String clean(String message) {
    String clean = message.replace(url, toString());
    for (String secret : secrets()) {
      clean = clean.replace(secret, "...");
    }
    return clean.lines().findFirst().orElse("");
  }

  private List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    target.password().ifPresent(secrets::add);
    Matcher part = SECRET.matcher(url);
    while (part.find()) {
      secrets.add(part.group(part.group(1) == null ? 2 : 1));
    }
    secrets.removeIf(String::isEmpty);
    return secrets;
  }

  /** The address as far as its parameters, and without a user and password before the host. */
  @Override
  public String toString() {
    return url.replaceFirst("[?;].*", "").replaceFirst("(//|:)[^:/@]*([:/][^/@]*)?@", "$1");
  }

  /** Loading a driver registers it where Iceberg looks for it. */
  private static boolean hasDriver(String url) {
    ClassLoader loader = CatalogAddress.class.getClassLoader();
    for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
      if (knows(driver, url)) {
        return true;
      }
    }
    return false;
  }

  private static boolean knows(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      // An address that it can't read is not one of its own.
      return false;
    }
  }
}
