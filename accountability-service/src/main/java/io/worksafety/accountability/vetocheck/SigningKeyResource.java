package io.worksafety.accountability.vetocheck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/accountability/keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Veto checks", description = "The signed answer whether there is a veto 一票否决核查")
class SigningKeyResource {

  private final SigningKeys keys;

  SigningKeyResource(SigningKeys keys) {
    this.keys = keys;
  }

  @GET
  @Operation(
      summary = "Get the signing keys 签名公钥",
      description =
          "Every key that ever signed an answer, so that any answer can be verified by anybody. The"
              + " JWS names its key by kid.")
  public PublishedKeys getSigningKeys() {
    return new PublishedKeys(keys.published());
  }
}
