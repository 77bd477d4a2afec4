package dev.dateline.stage.block;

import java.util.Arrays;

/**
 * A list on its way between steps, packed by a {@link BlockFormat}.
 *
 * <p>Runners copy what waits in a group again and again; a block is copied without a look into it.
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
