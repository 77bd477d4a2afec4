package dev.dateline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.extension.StorageSettings;
import dev.dateline.stage.packet.PacketList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that works for two jobs whose launchers were told of different services. */
@Timeout(120)
class TwoServicesTest {

  /** What of a job travels to workers and reaches for storage there. */
  private record Job(Store output, PacketList packets) implements Serializable {

    static Job toldOf(String service) throws IOException {
      return StorageSettings.within(
          Map.of(StorageSettings.S3_ENDPOINT, service),
          () -> {
            Store output = Stores.at("s3://bucket/out");
            return new Job(output, new PacketList(output, "packets.jsonl"));
          });
    }

    Job travelled() throws IOException, ClassNotFoundException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(this);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (Job) in.readObject();
      }
    }

    String fromOutput() throws IOException {
      try (InputStream in = output.open("file")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    String fromInput() throws IOException {
      List<String> read = new ArrayList<>();
      packets.reading(
          () -> {
            try (InputStream in = new S3Input().open("s3://bucket/in/file", 0)) {
              read.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
          });
      return read.get(0);
    }
  }

  private final List<HttpServer> servers = new ArrayList<>();

  @BeforeEach
  void credentials() {
    System.setProperty("aws.accessKeyId", "trial");
    System.setProperty("aws.secretAccessKey", "trial-secret");
    System.setProperty("aws.region", "us-east-1");
  }

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void eachJobReachesItsOwn() throws IOException, ClassNotFoundException {
    Job one = Job.toldOf(service("one")).travelled();
    Job two = Job.toldOf(service("two")).travelled();

    assertThat(one.fromOutput()).isEqualTo("one");
    assertThat(two.fromOutput()).isEqualTo("two");
    assertThat(one.fromInput()).isEqualTo("one");
    assertThat(two.fromInput()).isEqualTo("two");
    // Runners copy what travels, after others have come.
    assertThat(one.travelled().fromOutput()).isEqualTo("one");
    assertThat(one.travelled().fromInput()).isEqualTo("one");
  }

  /** A service that answers everything with its name. */
  private String service(String name) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = name.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"" + name + "\"");
          exchange.getResponseHeaders().set("Last-Modified", "Mon, 30 Nov 2026 00:00:00 GMT");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    servers.add(server);
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
