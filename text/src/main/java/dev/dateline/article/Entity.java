package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Optional;

/**
 * One person, organization or place that an article mentions.
 *
 * @param type its type
 * @param name canonical name within the article
 * @param mentionCount number of mentions, at least 1
 * @param wikidataId Wikidata item, if an alias list has one
 */
@PublicApi
public record Entity(EntityType type, String name, int mentionCount, Optional<String> wikidataId) {}
