package dev.dateline.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Reads the resources that the current JVM has used so far. */
final class Gauges {

  private static final double MEGABYTE = 1 << 20;

  private final AtomicLong live = new AtomicLong();

  private Gauges() {}

  /** Gauges that record every garbage collection from now on. */
  static Gauges watching() {
    Gauges gauges = new Gauges();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> gauges.collected(notification.getUserData()), null, null);
    }
    return gauges;
  }

  private void collected(Object data) {
    Map<String, MemoryUsage> after =
        GarbageCollectionNotificationInfo.from((CompositeData) data)
            .getGcInfo()
            .getMemoryUsageAfterGc();
    long used =
        after.entrySet().stream()
            .filter(pool -> isHeap(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    live.accumulateAndGet(used, Math::max);
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Old");
  }

  /** The resources used since the JVM started. */
  Sample read(String digest) throws IOException {
    long cpu =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime();
    long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    ProcessThreads threads = ProcessThreads.now();
    return new Sample(
        wall / 1e3,
        cpu / 1e9,
        threads.peakResidentBytes() / MEGABYTE,
        live.get() / MEGABYTE,
        threads.cpuSeconds("GC Thread"),
        threads.cpuSeconds("C1 Compiler") + threads.cpuSeconds("C2 Compiler"),
        digest);
  }
}
