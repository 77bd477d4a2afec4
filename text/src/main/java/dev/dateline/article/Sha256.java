package dev.dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 in lower-case hex, at once or piece by piece. Not thread-safe. */
public final class Sha256 {

  private final MessageDigest digest;

  /** A hash of no bytes yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java platform", e);
    }
  }

  /** The hash of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of all bytes. */
  public static String of(byte[] bytes) {
    return of(bytes, bytes.length);
  }

  /** The hash of the first {@code length} bytes. */
  public static String of(byte[] bytes, int length) {
    return of(bytes, 0, length);
  }

  /** The hash of {@code length} bytes from {@code offset} on. */
  public static String of(byte[] bytes, int offset, int length) {
    Sha256 hash = new Sha256();
    hash.add(bytes, offset, length);
    return hash.hex();
  }

  /** Adds one byte. */
  public void add(byte b) {
    digest.update(b);
  }

  /** Adds {@code length} bytes from {@code offset} on. */
  public void add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /** The hash of the added bytes; resets this object. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
