package dev.dateline.stage;

import dev.dateline.article.Article;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.RowBytes;
import dev.dateline.dataset.rows.SpillWriter;
import dev.dateline.stage.block.Block;
import dev.dateline.stage.block.HashRange;
import dev.dateline.stage.block.KeyedBatcher;
import dev.dateline.stage.block.SpilledArticle;
import dev.dateline.stage.block.SpilledArticleFormat;
import dev.dateline.text.dedup.Reference;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * Writes the articles of a packet into spill files, and hands references over, by the range of
 * their content hash, as soon as the file that they point into is finished.
 *
 * <p>A file is finished at the end of the packet at the latest, and earlier when it has grown to a
 * piece of the tagger's work. The label of a file depends on the packet alone. Not thread-safe.
 */
final class ArticleSpill implements Closeable {

  private static final int MOST_IN_A_BLOCK = 512;

  private final Workspace workspace;
  private final String packet;
  private final Consumer<KV<Integer, Block>> out;
  private final RowBytes codec = new RowBytes();
  private final List<KV<Integer, Block>> waiting = new ArrayList<>();
  private final KeyedBatcher<Integer, SpilledArticle> references;
  private SpillWriter file;
  private int files;

  /**
   * Spill files for a packet.
   *
   * @param packet a name that no other packet of the job has
   * @param ranges number of ranges of the content hash
   */
  ArticleSpill(Workspace workspace, String packet, int ranges, Consumer<KV<Integer, Block>> out) {
    this.workspace = workspace;
    this.packet = packet;
    this.out = out;
    this.references =
        new KeyedBatcher<>(
            MOST_IN_A_BLOCK,
            SpilledArticleFormat.INSTANCE,
            article -> HashRange.of(article.reference().fingerprint().contentHash(), ranges),
            waiting::add);
  }

  void add(Article article) throws IOException {
    if (file == null) {
      file = workspace.scratch().write(packet + "-" + files);
      files++;
    }
    byte[] row = codec.encode(ArticleAvro.to(article, workspace.provenance()));
    references.add(new SpilledArticle(Reference.to(article), file.append(row)));
    if (file.bytes() >= workspace.pieceBytes()) {
      finish();
    }
  }

  /** Finishes the file, if one was begun, and hands over what is in it. */
  void finish() throws IOException {
    if (file != null) {
      file.finish();
      file = null;
      references.flush();
      waiting.forEach(out);
      waiting.clear();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
