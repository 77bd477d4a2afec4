package dev.dateline.dataset.change;

import java.util.List;

/**
 * A request to take documents down.
 *
 * @param ids ids of articles
 * @param sourceUris URIs of files that documents were read from, or with {@code #} and a number
 *     those of one document in a container
 * @param reason why, as it was given
 * @param pipelineVersion the version of Dateline
 */
public record DropRequest(
    List<String> ids, List<String> sourceUris, String reason, String pipelineVersion) {

  /** Copies the lists. */
  public DropRequest {
    ids = List.copyOf(ids);
    sourceUris = List.copyOf(sourceUris);
  }
}
