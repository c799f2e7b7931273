package io.worksafety.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;

/** The contracts that the services committed fit together, and the gateway routes all of them. */
class CommittedContractsTest {

  private static final List<String> SERVICES =
      List.of("accountability", "hazard", "inspection", "responsibility");

  private static final Map<String, ObjectNode> PARTS = new LinkedHashMap<>();
  private static final Properties ROUTES = new Properties();
  private static ContractMerger.Merged merged;

  @BeforeAll
  static void merge() throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(16 * 1024 * 1024);
    ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    for (String service : SERVICES) {
      Path contract = Path.of("..", service + "-service", "contract", "openapi.yaml");
      PARTS.put(service, (ObjectNode) yaml.readTree(contract.toFile()));
    }
    PARTS.put("gateway", (ObjectNode) yaml.readTree(Path.of("contract/openapi.yaml").toFile()));
    merged = ContractMerger.merge(yaml.createObjectNode(), PARTS);
    try (Reader in =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      ROUTES.load(in);
    }
  }

  @Test
  void nothingIsClaimedTwice() {
    assertThat(merged.faults()).isEmpty();
  }

  @Test
  void nothingIsLost() {
    int paths = PARTS.values().stream().mapToInt(part -> part.path("paths").size()).sum();

    assertThat(merged.document().path("paths")).hasSize(paths);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> dangling = new ArrayList<>();
    for (String reference : merged.document().findValuesAsText("$ref")) {
      if (merged.document().at(reference.substring(1)).isMissingNode()) {
        dangling.add(reference);
      }
    }

    assertThat(dangling).isEmpty();
  }

  @Test
  void everyPathIsRoutedToTheServiceThatOffersIt() {
    List<String> strayed = new ArrayList<>();
    for (String service : SERVICES) {
      List<String> owned = new ArrayList<>(List.of(service));
      String key = "worksafety.gateway.routing.services." + service + ".collections";
      owned.addAll(Arrays.asList(ROUTES.getProperty(key).split(",")));
      for (Map.Entry<String, JsonNode> path : PARTS.get(service).path("paths").properties()) {
        String[] segments = path.getKey().split("/");
        boolean routed =
            path.getKey().startsWith("/api/v1/")
                && segments.length > 3
                && owned.contains(segments[3]);
        if (!routed) {
          strayed.add(service + " " + path.getKey());
        }
      }
    }

    assertThat(strayed).isEmpty();
  }
}
