package dev.dateline.hdfs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Hadoop's settings: its defaults, ours, and those of the cluster in HADOOP_CONF_DIR. */
final class HdfsConfiguration {

  private static final String FOLDER = "HADOOP_CONF_DIR";

  private HdfsConfiguration() {}

  /** The settings of this process's surroundings. */
  static Configuration load() {
    return load(Optional.ofNullable(System.getenv(FOLDER)).filter(name -> !name.isBlank()));
  }

  static Configuration load(Optional<String> folder) {
    // Where settings lie on the class path, as on a cluster's machines, they are found there.
    Configuration settings = new org.apache.hadoop.hdfs.HdfsConfiguration();
    settings.setClassLoader(HdfsConfiguration.class.getClassLoader());
    settings.addResource(HdfsConfiguration.class.getResource("defaults.xml"));
    settings.addResource("core-site.xml");
    settings.addResource("hdfs-site.xml");
    for (String name : new String[] {"core-site.xml", "hdfs-site.xml"}) {
      Optional<Path> file = folder.map(Path::of).map(path -> path.resolve(name));
      if (file.isPresent() && Files.isRegularFile(file.get())) {
        settings.addResource(new org.apache.hadoop.fs.Path(file.get().toUri()));
      }
    }
    return settings;
  }

  /** Where the settings come from, for people. */
  static String origin() {
    return Optional.ofNullable(System.getenv(FOLDER))
        .map(name -> FOLDER + "=" + name)
        .orElse(FOLDER + " is not set");
  }
}
