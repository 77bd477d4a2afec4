package dev.dateline.learn.date;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Divides sites into parts, always in the same way. */
final class SiteFolds {
  private SiteFolds() {}

  /** The part of a site, from 0. */
  static int of(String site, int parts) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(site.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).mod(BigInteger.valueOf(parts)).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is missing from this Java platform", e);
    }
  }
}
