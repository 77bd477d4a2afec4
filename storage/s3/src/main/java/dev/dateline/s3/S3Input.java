package dev.dateline.s3;

import dev.dateline.source.storage.InputEntry;
import dev.dateline.source.storage.InputStorage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Input on S3. */
public final class S3Input implements InputStorage {

  /** Made as a service. */
  public S3Input() {}

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
  public Optional<InputEntry> at(String uri) throws IOException {
    return S3Files.at(uri);
  }

  @Override
  public List<InputEntry> children(String folder) throws IOException {
    return S3Files.children(folder);
  }

  @Override
  public InputStream open(String uri, long start) throws IOException {
    return S3Files.open(uri, start);
  }

  @Override
  public Optional<InputEntry> versionOf(InputStream opened) {
    return S3Files.versionOf(opened);
  }
}
