package dev.dateline.text.entity;

import dev.dateline.article.Entity;
import dev.dateline.article.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the names of one article that mean the same entity, and names the entities.
 *
 * <p>Takes time linear in the number of names. Immutable.
 */
final class EntityLinker {

  private static final Comparator<Entity> ORDER =
      Comparator.comparingInt((Entity entity) -> -entity.mentionCount())
          .thenComparing(Entity::name)
          .thenComparing(Entity::type);

  private final AliasTable aliases;

  EntityLinker(AliasTable aliases) {
    this.aliases = aliases;
  }

  /**
   * The linked names of an article.
   *
   * @param mentions the names in their original order, each with its entity
   * @param entities the entities, most mentioned first, then by name
   */
  record Linked(List<Mention> mentions, List<Entity> entities) {}

  /** Links names, given in the order of the article. */
  Linked link(List<FoundName> found) {
    NameGroups groups = NameGroups.of(found);
    CoReference links = new CoReference(groups);
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      CoReference.Link link = links.link(i);
      Mention mention = mention(groups, i, link);
      mentions.add(mention);
      Optional<String> item =
          aliases
              .meaningOf(mention.type(), mention.entity())
              .flatMap(AliasTable.Meaning::wikidataId);
      entities.merge(
          mention.type() + "\t" + mention.entity(),
          new Entity(mention.type(), mention.entity(), 1, item),
          (a, b) -> new Entity(a.type(), a.name(), a.mentionCount() + 1, a.wikidataId()));
    }
    return new Linked(mentions, entities.values().stream().sorted(ORDER).toList());
  }

  private Mention mention(NameGroups groups, int i, CoReference.Link link) {
    FoundName name = groups.found(i);
    String canonical = link.entity().displayName();
    String rule = link.rule();
    Optional<AliasTable.Meaning> meaning = aliases.meaningOf(name.type(), canonical);
    if (meaning.isEmpty() && link.entity() == groups.group(i)) {
      meaning = aliases.meaningOf(name.type(), String.join(" ", groups.written(i).words()));
    }
    if (meaning.isPresent() && !meaning.get().name().equals(canonical)) {
      canonical = meaning.get().name();
      rule = "ALIAS";
    }
    return new Mention(
        name.type(),
        name.text(),
        name.field(),
        name.start(),
        name.end(),
        Math.rint(name.confidence() * 1000) / 1000,
        canonical,
        rule);
  }
}
