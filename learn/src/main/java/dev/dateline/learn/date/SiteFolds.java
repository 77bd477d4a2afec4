package dev.dateline.learn.date;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Deals sites to parts, always the same ones. */
final class SiteFolds {
  private SiteFolds() {}

  /** The part of a site, from 0. */
  static int of(String site, int parts) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(site.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).mod(BigInteger.valueOf(parts)).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
