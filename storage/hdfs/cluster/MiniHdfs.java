import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * A real NameNode and DataNodes in a process of their own, for trials and tests; started from this
 * source with Hadoop's own libraries on the class path.
 *
 * <p>Arguments: a folder, the number of DataNodes, a file that gets the NameNode's port. Says
 * {@code up} when they are. A line {@code kill N} on the standard input ends a DataNode, {@code
 * start N} brings it back, {@code calls} tells the number of requests that the NameNode has
 * answered; the end of the input ends all.
 */
public final class MiniHdfs {

  private MiniHdfs() {}

  public static void main(String[] args) throws Exception {
    Configuration settings = new Configuration();
    settings.set("hdfs.minidfs.basedir", args[0]);
    settings.set("dfs.namenode.fs-limits.min-block-size", "1024");
    // A dead DataNode is noticed within seconds, and not within ten minutes.
    settings.set("dfs.heartbeat.interval", "1");
    settings.set("dfs.namenode.heartbeat.recheck-interval", "2000");
    MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(settings)
            .numDataNodes(Integer.parseInt(args[1]))
            .format(true)
            .build();
    cluster.waitActive();
    Path port = Path.of(args[2]);
    Path part = Path.of(args[2] + ".part");
    Files.writeString(part, Integer.toString(cluster.getNameNodePort()));
    Files.move(part, port);
    System.out.println("up");
    System.out.flush();
    answer(cluster);
    cluster.shutdown();
    System.exit(0);
  }

  private static void answer(MiniDFSCluster cluster) throws Exception {
    Map<String, MiniDFSCluster.DataNodeProperties> stopped = new HashMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      if (words[0].equals("kill")) {
        stopped.put(words[1], cluster.stopDataNode(Integer.parseInt(words[1])));
      } else if (words[0].equals("start")) {
        cluster.restartDataNode(stopped.remove(words[1]));
        cluster.waitActive();
      } else if (words[0].equals("calls")) {
        System.out.println(
            java.lang.management.ManagementFactory.getPlatformMBeanServer()
                .queryNames(
                    new javax.management.ObjectName("Hadoop:service=NameNode,name=RpcActivity*"),
                    null)
                .stream()
                .map(MiniHdfs::calls)
                .toList());
      }
      System.out.println("done " + line);
      System.out.flush();
    }
  }

  private static Object calls(javax.management.ObjectName activity) {
    try {
      return java.lang.management.ManagementFactory.getPlatformMBeanServer()
          .getAttribute(activity, "RpcProcessingTimeNumOps");
    } catch (javax.management.JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
