package dev.dateline.codec;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleText;
import dev.dateline.article.CandidateKind;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DatePrecision;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dateline;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Entity;
import dev.dateline.article.EntityType;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Flag;
import dev.dateline.article.Language;
import dev.dateline.article.Mention;
import dev.dateline.article.Removed;
import dev.dateline.article.SourceSpan;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.DateCandidateRow;
import dev.dateline.schema.DatelineRow;
import dev.dateline.schema.EntityRow;
import dev.dateline.schema.MentionRow;
import dev.dateline.schema.RemovedByRuleRow;
import dev.dateline.schema.RemovedRow;
import dev.dateline.schema.SourceSpanRow;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Articles to rows and back.
 *
 * <p>A row does not contain everything that is known of an article: the container's own date and
 * title and the count of replaced bytes are left out; their effects are in the date candidates, the
 * headline and the flags.
 */
public final class ArticleAvro {

  private ArticleAvro() {}

  /** The row of an article. */
  public static ArticleRow to(Article article, Provenance provenance) {
    Article.Source source = article.source();
    ArticleText content = article.content();
    Dating dating = article.dating();
    return ArticleRow.newBuilder()
        .setId(article.fingerprint().contentHash())
        .setContentHash(article.fingerprint().contentHash())
        .setFingerprintVersion(article.fingerprint().version())
        .setRawHash(source.rawHash())
        .setSourceUri(source.origin().uri())
        .setSourcePart(OriginAvro.part(source.origin()))
        .setSourceOffset(OriginAvro.offset(source.origin()))
        .setRecordOffset(OriginAvro.record(source.origin()))
        .setDocumentId(source.metadata().id().orElse(null))
        .setUrl(source.metadata().url().orElse(null))
        .setFormat(source.metadata().format().orElse(null))
        .setSite(Sites.of(source.metadata().url(), source.origin()))
        .setPublisher(source.metadata().publisher().orElse(null))
        .setSection(source.metadata().section().orElse(null))
        .setMetadataFields(source.metadata().fields())
        .setCaptured(MetadataAvro.captured(source.metadata()))
        .setCapturedSource(MetadataAvro.capturedSource(source.metadata()))
        .setHeadline(content.headline().orElse(null))
        .setBody(content.body())
        .setByline(content.byline())
        .setDatePublished(dating.published().orElse(null))
        .setTimePublished(dating.time().map(OffsetDateTime::toInstant).orElse(null))
        .setTimePublishedOffset(dating.time().map(MetadataAvro::offset).orElse(null))
        .setDateModified(dating.modified().orElse(null))
        .setDateSource(dating.source().name())
        .setDateConfidence(dating.confidence())
        .setDateCandidates(dating.candidates().stream().map(ArticleAvro::to).toList())
        .setDateConflict(dating.conflict())
        .setDateline(dating.dateline().map(ArticleAvro::to).orElse(null))
        .setLanguage(article.language().code().orElse(null))
        .setLanguageScore(article.language().score())
        .setWordCount(article.wordCount())
        .setMentions(article.mentions().stream().map(ArticleAvro::to).toList())
        .setEntities(article.entities().stream().map(ArticleAvro::to).toList())
        .setSourceSpans(content.spans().stream().map(ArticleAvro::to).toList())
        .setRemoved(to(content.removed()))
        .setCharset(source.decoding().charset())
        .setCharsetSource(source.decoding().source().name())
        .setFlags(article.flags().stream().map(Flag::name).sorted().toList())
        .setRunId(provenance.runId())
        .setPipelineVersion(provenance.pipelineVersion())
        .build();
  }

  /** The article of a row. */
  public static Article from(ArticleRow row) {
    return new Article(
        new Article.Source(
            OriginAvro.from(
                row.getSourceUri(),
                row.getSourcePart(),
                row.getSourceOffset(),
                row.getRecordOffset()),
            row.getRawHash(),
            new Decoding(row.getCharset(), CharsetSource.valueOf(row.getCharsetSource()), 0),
            MetadataAvro.from(row)),
        new ArticleText(
            Optional.ofNullable(row.getHeadline()),
            row.getByline(),
            row.getBody(),
            row.getSourceSpans().stream().map(ArticleAvro::from).toList(),
            from(row.getRemoved())),
        new Dating(
            Optional.ofNullable(row.getDatePublished()),
            Optional.ofNullable(row.getDateModified()),
            DateSource.valueOf(row.getDateSource()),
            row.getDateConfidence(),
            row.getDateCandidates().stream().map(ArticleAvro::from).toList(),
            row.getDateConflict(),
            Optional.ofNullable(row.getDateline()).map(ArticleAvro::from),
            MetadataAvro.time(row)),
        new Language(Optional.ofNullable(row.getLanguage()), row.getLanguageScore()),
        new Fingerprint(row.getContentHash(), row.getFingerprintVersion()),
        row.getWordCount(),
        row.getMentions().stream().map(ArticleAvro::from).toList(),
        row.getEntities().stream().map(ArticleAvro::from).toList(),
        row.getFlags().stream().map(Flag::valueOf).collect(Collectors.toSet()));
  }

  private static DateCandidateRow to(DateCandidate candidate) {
    return new DateCandidateRow(
        candidate.value(),
        candidate.precision().name(),
        candidate.kind().name(),
        candidate.text(),
        candidate.start(),
        candidate.end(),
        candidate.confidence());
  }

  private static DateCandidate from(DateCandidateRow row) {
    return new DateCandidate(
        row.getValue(),
        DatePrecision.valueOf(row.getPrecision()),
        CandidateKind.valueOf(row.getKind()),
        row.getText(),
        row.getStart(),
        row.getEnd(),
        row.getConfidence());
  }

  private static DatelineRow to(Dateline dateline) {
    return new DatelineRow(
        dateline.place(), dateline.agency().orElse(null), dateline.day().orElse(null));
  }

  private static Dateline from(DatelineRow row) {
    return new Dateline(
        row.getPlace(), Optional.ofNullable(row.getAgency()), Optional.ofNullable(row.getDay()));
  }

  private static MentionRow to(Mention mention) {
    return new MentionRow(
        mention.type().name(),
        mention.text(),
        mention.field().name(),
        mention.start(),
        mention.end(),
        mention.confidence(),
        mention.entity(),
        mention.linkedBy());
  }

  private static Mention from(MentionRow row) {
    return new Mention(
        EntityType.valueOf(row.getType()),
        row.getText(),
        Mention.Field.valueOf(row.getField()),
        row.getStart(),
        row.getEnd(),
        row.getConfidence(),
        row.getEntity(),
        row.getLinkedBy());
  }

  private static EntityRow to(Entity entity) {
    return new EntityRow(
        entity.type().name(),
        entity.name(),
        entity.mentionCount(),
        entity.wikidataId().orElse(null));
  }

  private static Entity from(EntityRow row) {
    return new Entity(
        EntityType.valueOf(row.getType()),
        row.getName(),
        row.getMentionCount(),
        Optional.ofNullable(row.getWikidataId()));
  }

  private static SourceSpanRow to(SourceSpan span) {
    return new SourceSpanRow(span.bodyStart(), span.sourceStart(), span.length());
  }

  private static SourceSpan from(SourceSpanRow row) {
    return new SourceSpan(row.getBodyStart(), row.getSourceStart(), row.getLength());
  }

  private static RemovedRow to(Removed removed) {
    return new RemovedRow(
        removed.lines(),
        removed.chars(),
        removed.rules().stream()
            .map(rule -> new RemovedByRuleRow(rule.rule(), rule.lines(), rule.chars()))
            .toList());
  }

  private static Removed from(RemovedRow row) {
    return new Removed(
        row.getRules().stream()
            .map(rule -> new Removed.ByRule(rule.getRule(), rule.getLines(), rule.getChars()))
            .toList());
  }
}
