package dev.dateline.hdfs;

import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.InputStorage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Input on HDFS. */
public final class HdfsInput implements InputStorage {

  /** Made as a service. */
  public HdfsInput() {}

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
  public Optional<InputEntry> at(String uri) throws IOException {
    return HdfsFiles.at(uri);
  }

  @Override
  public List<InputEntry> children(String folder) throws IOException {
    return HdfsFiles.children(folder);
  }

  @Override
  public InputStream open(String uri, long start) throws IOException {
    return HdfsFiles.open(uri, start);
  }
}
