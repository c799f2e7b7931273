package io.worksafety.hazard.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Evidence", description = "Files that prove something 证据")
class EvidenceResource {

  /** Room to check the largest film on a slow machine. */
  private static final int CHECK_SECONDS = 600;

  private static final int MAX_PART = 8 * 1024 * 1024;

  private final EvidenceLifecycle lifecycle;
  private final VisibleEvidence visible;
  private final EvidenceLinks links;
  private final EvidenceContent content;
  private final CurrentCaller caller;

  EvidenceResource(
      EvidenceLifecycle lifecycle,
      VisibleEvidence visible,
      EvidenceLinks links,
      EvidenceContent content,
      CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.visible = visible;
    this.links = links;
    this.content = content;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "evidence.type-not-allowed",
    "evidence.too-large",
    "evidence.captured-in-future",
    "outside-area"
  })
  @Operation(
      summary = "Announce a file 申报证据上传",
      description =
          "Says what will be uploaded, with its digest, and where and when it was taken; the record"
              + " it proves need not exist yet. A file the same caller uploaded before, or began to,"
              + " is answered with 200: go on from received. Otherwise 201.")
  @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
  public RestResponse<EvidenceView> startEvidence(@NotNull @Valid StartEvidence claim) {
    Caller by = caller.get();
    return lifecycle
        .known(claim, by)
        .map(Answers::ok)
        .orElseGet(() -> {
          EvidenceView view = lifecycle.start(claim, by);
          return Answers.created("/api/v1/evidence/" + view.id(), view);
        });
  }

  @PATCH
  @Path("/{id}/content")
  @Consumes(EvidencePart.TYPE)
  @Command(timeoutSeconds = CHECK_SECONDS)
  @Refusals({
    "evidence.offset-needed",
    "evidence.offset-conflict",
    "evidence.part-digest",
    "evidence.part-size",
    "evidence.not-uploading",
    "evidence.digest-mismatch",
    "evidence.type-mismatch",
    "evidence.file-broken"
  })
  @Operation(
      summary = "Send the next part of a file 上传分片",
      description =
          "Takes the bytes that follow on what has arrived; Upload-Offset says where they begin. A"
              + " broken connection loses its part only: read received and go on, days later if"
              + " need be. The last part completes the file, which is then compared with its digest"
              + " and type; what it says of its place and time is compared with the claim.")
  public RestResponse<EvidenceView> appendEvidence(
      @PathParam("id") UUID id,
      @HeaderParam("Upload-Offset")
          @Min(0)
          @Parameter(description = "Where the part begins; needed 分片起始位置", example = "0")
          @Nullable Long offset,
      @HeaderParam("Content-Digest")
          @Pattern(regexp = "sha-256=:[A-Za-z0-9+/]{43}=:")
          @Parameter(
              description = "Digest of the part (RFC 9530) 分片摘要",
              schema =
                  @Schema(
                      implementation = String.class,
                      maxLength = 60,
                      pattern = "^sha-256=:[A-Za-z0-9+/]{43}=:$"))
          @Nullable String digest,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = EvidencePart.TYPE,
                      schema =
                          @Schema(
                              type = SchemaType.STRING,
                              format = "binary",
                              maxLength = MAX_PART)))
          EvidencePart part) {
    if (offset == null) {
      throw EvidenceProblem.OFFSET_NEEDED
          .because("Say where the part begins", "请说明分片起始位置")
          .header("Upload-Offset");
    }
    return Answers.ok(lifecycle.append(id, offset, part, digest, caller.get()));
  }

  @GET
  @Operation(
      summary = "List own uploads 本人上传的证据",
      description =
          "What the caller uploaded or began to upload, newest first; the evidence of others is"
              + " found through the records it belongs to.")
  public Page<EvidenceView> listEvidence(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable EvidenceStatus status) {
    return visible.ofUploader(caller.get(), status, page);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One piece of evidence 查询证据",
      description =
          "What was claimed of a file, how much has arrived, and where the file's own metadata say"
              + " otherwise. For the uploader, and for who may see a record that refers to it.")
  public EvidenceView getEvidence(@PathParam("id") UUID id) {
    return require(id);
  }

  @GET
  @Path("/{id}/link")
  @Refusals({"evidence.not-stored", "evidence.no-public-copy"})
  @Operation(
      summary = "Get a link to the content 获取内容链接",
      description =
          "A link that shows the content for a few minutes without a token, for who may see the"
              + " evidence. ORIGINAL is the file as it was sent; PUBLIC is the picture without what"
              + " it says of place, time, device and author, for publication.")
  public EvidenceLink linkEvidence(
      @PathParam("id") UUID id,
      @QueryParam("copy") @DefaultValue("ORIGINAL") @Parameter(description = "Which form 副本类型")
          EvidenceCopy copy) {
    return links.of(require(id), copy, caller.get());
  }

  @GET
  @Path("/{id}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Refusals({"evidence.link-invalid", "evidence.link-expired", "evidence.range"})
  @Operation(
      summary = "Read a content by its link 凭链接读取内容",
      description =
          "The bytes of a file, by a link that linkEvidence gave. One range may be asked for. Sent"
              + " as an attachment with its digest, never to be kept in a cache.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = "binary",
                      maxLength = Integer.MAX_VALUE)))
  public RestResponse<StreamingOutput> readEvidenceContent(
      @PathParam("id") UUID id,
      @QueryParam("copy") @DefaultValue("ORIGINAL") @Parameter(description = "As in the link 副本类型")
          EvidenceCopy copy,
      @QueryParam("expires") @DefaultValue("0") @Parameter(description = "As in the link 有效期")
          long expires,
      @QueryParam("reader")
          @DefaultValue("")
          @Pattern(regexp = "[0-9a-f]{0,16}")
          @Parameter(
              description = "As in the link 读取人",
              schema = @Schema(implementation = String.class, maxLength = 16))
          String reader,
      @QueryParam("signature")
          @DefaultValue("")
          @Pattern(regexp = "[0-9a-f]{0,64}")
          @Parameter(
              description = "As in the link 签名",
              schema = @Schema(implementation = String.class, maxLength = 64))
          String signature,
      @HeaderParam("Range")
          @Parameter(
              description = "One range of bytes 字节范围",
              schema = @Schema(implementation = String.class, maxLength = 60))
          @Nullable String range) {
    links.check(id, copy, expires, reader, signature);
    return content.read(id, copy, range);
  }

  private EvidenceView require(UUID id) {
    return visible.find(id, caller.get()).orElseThrow(() -> Aggregates.notFound(id));
  }
}
