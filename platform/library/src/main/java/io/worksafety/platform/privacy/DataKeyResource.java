package io.worksafety.platform.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.time.OwnService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@OwnService
@Path(OwnService.PATH + "/data-keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Personal data 个人信息")
class DataKeyResource {

  private final DataKeyStore store;
  private final KeyRotation rotation;
  private final CurrentCaller caller;

  DataKeyResource(DataKeyStore store, KeyRotation rotation, CurrentCaller caller) {
    this.store = store;
    this.rotation = rotation;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List the data keys 数据密钥列表",
      description =
          "The keys that values of this service are sealed or hashed with, newest first, the"
              + " retired ones included: purpose, age and state, never the keys themselves.")
  public Page<DataKeyView> listDataKeys() {
    return new Page<>(
        store.all().stream()
            .sorted(Comparator.comparing(DataKey::createdAt).reversed())
            .map(DataKeyView::of)
            .toList(),
        null);
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"data-key.purpose-unknown"})
  @Operation(
      summary = "Rotate a data key 更换数据密钥",
      description =
          "Makes a new key. Values are sealed with it within ten seconds on every replica; what"
              + " older keys sealed is sealed again in the background, and then the older keys are"
              + " retired. Nothing becomes unreadable at any moment.")
  @APIResponseSchema(value = DataKeyView.class, responseCode = "200")
  public RestResponse<DataKeyView> rotateDataKey(@NotNull @Valid RotateDataKey request) {
    String purpose = request.purpose();
    if (!rotation.purposes().contains(purpose)) {
      throw PrivacyProblem.PURPOSE_UNKNOWN
          .because("Values are sealed for " + rotation.purposes(), "已有用途：" + rotation.purposes())
          .at("/purpose");
    }
    UUID id = store.create(purpose, DataKey.Kind.SEAL, caller.get().subject());
    List<DataKey> made = store.all().stream().filter(k -> k.id().equals(id)).toList();
    return Answers.ok(DataKeyView.of(made.getFirst()));
  }
}
