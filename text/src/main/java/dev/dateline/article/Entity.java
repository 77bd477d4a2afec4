package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.Optional;

/**
 * What mentions of one article share.
 *
 * @param type what it is
 * @param name canonical name within the article
 * @param mentionCount number of mentions, at least 1
 * @param wikidataId Wikidata item, when an alias list names one
 */
@PublicApi
public record Entity(EntityType type, String name, int mentionCount, Optional<String> wikidataId) {}
