import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * Node of OpenSearch for tests, with the plugins on the class path. Its arguments are the folder of its data, then
 * settings as name=value. It prints its addresses once it listens, and ends with its standard input, so that it does
 * not outlive the test that started it.
 */
public final class EmbeddedNode extends Node {
  private EmbeddedNode(Environment environment) {
    super(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class), true);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings =
        Settings.builder()
            .put("path.home", arguments[0])
            .put("path.data", Path.of(arguments[0], "data").toString())
            .put("network.host", "127.0.0.1")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("node.processors", 2)
            .put("thread_pool.search.queue_size", 2000);
    for (int i = 1; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      if (pair[1].contains(",")) settings.putList(pair[0], pair[1].split(","));
      else settings.put(pair[0], pair[1]);
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), null, () -> "test");
    EmbeddedNode node = new EmbeddedNode(environment);
    node.start();
    System.out.println("listening");
    System.out.flush();
    while (System.in.read() >= 0) {
      // Waits for the end of the input.
    }
    node.close();
    System.exit(0);
  }
}
