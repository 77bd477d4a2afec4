package dev.dateline.text;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.text.clean.Cleaned;
import java.util.Optional;

/**
 * What the editor made of a document, with what it saw on the way.
 *
 * @param article the article without names, or the refusal
 * @param cleaned the document taken apart; empty when it was refused before
 */
public record Edited(Outcome<Article> article, Optional<Cleaned> cleaned) {}
