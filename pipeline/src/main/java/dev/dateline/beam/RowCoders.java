package dev.dateline.beam;

import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.RejectionRow;
import java.util.List;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.coders.CoderProviders;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Registers the coders of rows, so that no pipeline need set one. */
public final class RowCoders implements CoderProviderRegistrar {

  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(
        CoderProviders.forCoder(TypeDescriptor.of(ArticleRow.class), new ArticleRowCoder()),
        CoderProviders.forCoder(TypeDescriptor.of(RejectionRow.class), new RejectionRowCoder()));
  }
}
