package dev.dateline.hdfs;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoreDriver;
import java.util.List;

/** Opens datasets on HDFS. */
public final class HdfsDriver implements StoreDriver {

  /** Made as a service. */
  public HdfsDriver() {}

  @Override
  public String name() {
    return HdfsLibraries.NAME;
  }

  @Override
  public String mainClass() {
    return HdfsLibraries.MAIN_CLASS;
  }

  @Override
  public List<String> packages() {
    return HdfsLibraries.PACKAGES;
  }

  @Override
  public Store open(String uri) {
    return HdfsStore.at(uri);
  }
}
