package dev.dateline.stage.block;

import java.util.Arrays;

/**
 * A list that is passed between steps, packed by a {@link BlockFormat}.
 *
 * <p>Runners copy the elements of a group repeatedly; a block is copied without being decoded.
 */
public final class Block {

  private final byte[] bytes;

  Block(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Not a copy: nobody changes them. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Block block && Arrays.equals(bytes, block.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "block of " + bytes.length + " bytes";
  }
}
