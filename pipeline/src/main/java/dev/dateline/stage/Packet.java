package dev.dateline.stage;

import dev.dateline.article.Origin;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import dev.dateline.source.Slice;
import java.util.List;
import java.util.Optional;

/**
 * A piece of work: slices of the input, and files that listing refused already.
 *
 * @param slices what to read
 * @param refused what can't be read
 */
public record Packet(List<Slice> slices, List<Refused> refused) {

  /**
   * A file that listing refused.
   *
   * @param uri absolute URI of the file
   * @param reason why
   * @param detail the refusal in words
   */
  public record Refused(String uri, Reason reason, String detail) {

    /** The refusal that a rejection of the whole file states. */
    public static Refused of(Rejection rejection) {
      return new Refused(rejection.origin().uri(), rejection.reason(), rejection.detail());
    }

    /** The rejection of the file. */
    public Rejection rejection() {
      return new Rejection(Origin.ofFile(uri), Optional.empty(), Stage.READ, reason, detail, "");
    }
  }

  /** Copies the lists. */
  public Packet {
    slices = List.copyOf(slices);
    refused = List.copyOf(refused);
  }
}
