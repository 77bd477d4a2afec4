package dev.dateline.hdfs;

import dev.dateline.dataset.store.Store;
import dev.dateline.fixtures.Project;
import dev.dateline.fixtures.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.time.Duration;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.security.UserGroupInformation;

/** A real NameNode and two DataNodes in a process of their own, for all tests of a JVM. */
public final class TestCluster {

  private static final int DATA_NODES = 2;

  private static TestCluster running;

  private final Process process;
  private final Path folder;
  private final BufferedReader told;
  private final int port;

  private TestCluster(Process process, Path folder, BufferedReader told, int port) {
    this.process = process;
    this.folder = folder;
    this.told = told;
    this.port = port;
  }

  /** The cluster; starts it when it is first asked for. */
  public static synchronized TestCluster get() {
    if (running == null) {
      try {
        running = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  private static TestCluster start() throws IOException {
    Path module = Project.root().resolve("storage/hdfs");
    Path folder = Files.createTempDirectory("dateline-hdfs-");
    Path port = folder.resolve("port");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                module.resolve("target/cluster/lib") + "/*",
                module.resolve("cluster/MiniHdfs.java").toString(),
                folder.resolve("data").toString(),
                Integer.toString(DATA_NODES),
                port.toString())
            .redirectError(folder.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    await(told, "up", folder);
    return new TestCluster(process, folder, told, Integer.parseInt(Files.readString(port)));
  }

  private static void end(Process process, Path folder) {
    try {
      process.destroyForcibly().onExit().join();
      Trees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on to a line; Hadoop has other things to say, too. */
  private static void await(BufferedReader told, String words, Path folder) throws IOException {
    String line = "";
    while (!words.equals(line)) {
      line = told.readLine();
      if (line == null) {
        throw new IOException("HDFS has ended:\n" + Files.readString(folder.resolve("log")));
      }
    }
  }

  /** The URI of a path of its root. */
  public String uri(String path) {
    return "hdfs://127.0.0.1:" + port + "/" + path;
  }

  /** The URI of a folder that nobody else uses. */
  public String folder() {
    return uri("test-" + UUID.randomUUID());
  }

  /** A store whose lock is soon given up. */
  public static Store quick(String uri) {
    HdfsPlace place = HdfsPlace.ofWritten(uri);
    return new HdfsStore(new HdfsPaths(place.cluster(), place.path()), Duration.ofSeconds(1));
  }

  /** Writes a file whose name is as it is written. */
  public static void write(String uri, byte[] content) throws IOException {
    HdfsPlace place = HdfsPlace.ofWritten(uri);
    Cluster cluster = place.cluster();
    cluster.ask(
        place.path(),
        files -> {
          try (FSDataOutputStream out = files.create(cluster.path(place.path()), true)) {
            out.write(content);
          }
          return true;
        });
  }

  /** The same in UTF-8. */
  public static void write(String uri, String text) throws IOException {
    write(uri, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks the client itself. */
  static <T> T ask(String uri, Cluster.Question<T> question) throws IOException {
    HdfsPlace place = HdfsPlace.ofWritten(uri);
    return place.cluster().ask(place.path(), question);
  }

  /** Does something as a user who may read what all may read. */
  static <T> T asReader(PrivilegedExceptionAction<T> action) throws Exception {
    try {
      return UserGroupInformation.createRemoteUser("reader").doAs(action);
    } catch (UndeclaredThrowableException e) {
      throw (Exception) e.getCause();
    }
  }

  /** Ends a DataNode, as its machine might. */
  public void killDataNode(int number) throws IOException {
    tell("kill " + number);
  }

  /** Brings it back. */
  public void startDataNode(int number) throws IOException {
    tell("start " + number);
  }

  private synchronized void tell(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    await(told, "done " + line, folder);
  }
}
