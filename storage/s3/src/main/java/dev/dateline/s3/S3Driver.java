package dev.dateline.s3;

import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.StoreDriver;
import java.util.List;

/** Opens datasets on S3. */
public final class S3Driver implements StoreDriver {

  /** Made as a service. */
  public S3Driver() {}

  @Override
  public String name() {
    return S3Libraries.NAME;
  }

  @Override
  public String mainClass() {
    return S3Libraries.MAIN_CLASS;
  }

  @Override
  public List<String> packages() {
    return S3Libraries.PACKAGES;
  }

  @Override
  public Store open(String uri) {
    return S3Store.at(uri);
  }
}
