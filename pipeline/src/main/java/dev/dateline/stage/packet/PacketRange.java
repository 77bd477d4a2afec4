package dev.dateline.stage.packet;

/**
 * Where a packet of work stands in the list of packets.
 *
 * @param offset of its first byte
 * @param length in bytes
 */
public record PacketRange(long offset, int length) {}
