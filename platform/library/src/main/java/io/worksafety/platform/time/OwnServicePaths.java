package io.worksafety.platform.time;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.worksafety.platform.openapi.OperationNames;
import io.worksafety.platform.outbox.ServiceName;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the service's own name into the paths of {@link OwnService} resources and into their
 * operation ids, which must be unique across the suite: {@code getDeadline} becomes {@code
 * getHazardDeadline}. Runs after the filters that know operations by the names of their methods.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -100)
public class OwnServicePaths implements OASFilter {

  private static final String PARAMETER = "service";
  private static final String SEGMENT = "/{" + PARAMETER + "}/";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    String own =
        ServiceName.of(
            ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
    for (var entry : List.copyOf(api.getPaths().getPathItems().entrySet())) {
      String path = entry.getKey();
      if (path.contains(SEGMENT)) {
        PathItem item = entry.getValue();
        item.setParameters(others(item.getParameters()));
        item.getOperations().values().forEach(operation -> name(operation, own));
        api.getPaths().removePathItem(path);
        api.getPaths().addPathItem(path.replace(SEGMENT, "/" + own + "/"), item);
      }
    }
  }

  private static void name(Operation operation, String own) {
    operation.setParameters(others(operation.getParameters()));
    operation.setOperationId(OperationNames.named(operation.getOperationId(), own));
  }

  private static @Nullable List<Parameter> others(@Nullable List<Parameter> parameters) {
    return parameters == null
        ? null
        : parameters.stream().filter(p -> !PARAMETER.equals(p.getName())).toList();
  }
}
