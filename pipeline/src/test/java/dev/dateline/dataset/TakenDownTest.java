package dev.dateline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Articles;
import dev.dateline.article.Article;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Stage;
import dev.dateline.dataset.manifest.Takedown;
import dev.dateline.dataset.manifest.TakenDown;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.dedup.FingerprintVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakenDownTest {

  private static final Article ARTICLE =
      Articles.from("ferry.txt").saying("The ferry sails at noon.");

  @Test
  void aDocumentIsKnownByItsContentOrByItsBytes() {
    String rawHash = ARTICLE.source().rawHash();

    assertRefused(without(List.of(ARTICLE.fingerprint()), List.of()), Outcome.kept(ARTICLE));
    assertRefused(without(List.of(), List.of(rawHash)), Outcome.kept(ARTICLE));
    assertRefused(without(List.of(), List.of(rawHash)), Outcome.rejected(refusal(rawHash)));
  }

  @ParameterizedTest
  @EnumSource
  void aContentIsKnownUnderEveryVersionThatATakedownNames(FingerprintVersion version) {
    Fingerprint content = ContentHasher.under(version).fingerprint(ARTICLE.content().body());

    assertRefused(without(List.of(content), List.of()), Outcome.kept(ARTICLE));
  }

  @Test
  void anyOtherDocumentIsLetIn() {
    Fingerprint otherVersion = new Fingerprint(ARTICLE.fingerprint().contentHash(), "other");
    Outcome<Article> refused = Outcome.rejected(refusal("ff"));
    Outcome<Article> kept = Outcome.kept(ARTICLE);

    for (TakenDown takenDown :
        List.of(without(List.of(), List.of()), without(List.of(otherVersion), List.of("ee")))) {
      assertThat(takenDown.admit(kept)).isSameAs(kept);
      assertThat(takenDown.admit(refused)).isSameAs(refused);
    }
  }

  private static void assertRefused(TakenDown takenDown, Outcome<Article> outcome) {
    assertThat(takenDown.admit(outcome))
        .isEqualTo(
            Outcome.rejected(
                new Rejection(
                    ARTICLE.source().origin(),
                    Optional.of(ARTICLE.source().rawHash()),
                    Stage.TAKEDOWN,
                    Reason.TAKEN_DOWN,
                    "the document was taken down",
                    "")));
  }

  private static Rejection refusal(String rawHash) {
    Origin origin = ARTICLE.source().origin();
    return new Rejection(
        origin, Optional.of(rawHash), Stage.HEADER, Reason.BAD_DATE, "32 May", "date 32 May");
  }

  private static TakenDown without(List<Fingerprint> contents, List<String> rawHashes) {
    return TakenDown.of(
        List.of(
            new Takedown(
                1, LocalDate.of(2026, 11, 22), "a reason", 1, List.of(), contents, rawHashes)));
  }
}
