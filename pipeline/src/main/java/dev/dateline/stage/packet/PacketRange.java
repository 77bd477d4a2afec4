package dev.dateline.stage.packet;

/**
 * The place of a packet of work in the list of packets.
 *
 * @param offset of its first byte
 * @param length in bytes
 */
public record PacketRange(long offset, int length) {}
