package dev.dateline.stage;

import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.BlockCoder;
import dev.dateline.stage.boilerplate.LineCountCoder;
import dev.dateline.stage.ledger.HashFilterCoder;
import dev.dateline.stage.ledger.Match;
import dev.dateline.stage.ledger.MatchCoder;
import dev.dateline.stage.ledger.PublishedCoder;
import dev.dateline.stage.packet.PacketRange;
import dev.dateline.stage.packet.PacketRangeCoder;
import dev.dateline.text.clean.LineCount;
import dev.dateline.text.dedup.HashFilter;
import dev.dateline.text.dedup.Published;
import java.util.List;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.coders.CoderProviders;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Registers the coder of every record that travels alone between steps. */
public final class DatelineCoders implements CoderProviderRegistrar {

  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(
        CoderProviders.forCoder(TypeDescriptor.of(Block.class), new BlockCoder()),
        CoderProviders.forCoder(TypeDescriptor.of(Published.class), PublishedCoder.INSTANCE),
        CoderProviders.forCoder(TypeDescriptor.of(Match.class), new MatchCoder()),
        CoderProviders.forCoder(TypeDescriptor.of(HashFilter.class), HashFilterCoder.INSTANCE),
        CoderProviders.forCoder(TypeDescriptor.of(LineCount.class), LineCountCoder.INSTANCE),
        CoderProviders.forCoder(TypeDescriptor.of(PacketRange.class), new PacketRangeCoder()));
  }
}
