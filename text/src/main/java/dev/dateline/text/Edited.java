package dev.dateline.text;

import dev.dateline.article.Article;
import dev.dateline.article.Outcome;
import dev.dateline.text.clean.Cleaned;
import java.util.Optional;

/**
 * The result of the editor for one document, with the cleaned document that it is made from.
 *
 * @param article the article without names, or the refusal
 * @param cleaned the cleaned document; empty when the document was refused before it was cleaned
 */
public record Edited(Outcome<Article> article, Optional<Cleaned> cleaned) {}
