package io.worksafety.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.time.OwnService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@OwnService
@Path(OwnService.PATH + "/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit 审计")
class AuditResource {

  private static final String NDJSON = "application/x-ndjson";

  /** Positions one verification may cover; a whole record is exported and verified outside. */
  private static final long LONGEST_CHECK = 100_000;

  private final AuditRecord record;
  private final AuditVerification verification;
  private final AuditExport export;
  private final CurrentCaller caller;

  AuditResource(
      AuditRecord record,
      AuditVerification verification,
      AuditExport export,
      CurrentCaller caller) {
    this.record = record;
    this.verification = verification;
    this.export = export;
    this.caller = caller;
  }

  @GET
  @Path("/entries")
  @Operation(
      summary = "List audit entries 查询审计记录",
      description =
          "Sealed entries within the caller's area by position, oldest first: who did what to what"
              + " and on whose behalf. An entry is sealed within a second of its commit. What"
              + " belongs to no division, such as a calendar, is shown to all.")
  public Page<AuditEntryView> listAuditEntries(
      @Parameter(description = "Only of this thing 对象标识") @QueryParam("aggregateId")
          @Nullable UUID aggregateId,
      @Parameter(description = "First position 起始位置") @QueryParam("from") @Min(1)
          @Nullable Long from,
      @Parameter(description = "Last position 结束位置") @QueryParam("to") @Min(1) @Nullable Long to,
      @BeanParam @Valid PageRequest page) {
    return record.entries(aggregateId, from, to, page, caller.get().areas());
  }

  @GET
  @Path("/entries/{position}")
  @Refusals({"audit.no-such-size", "audit.damaged"})
  @Operation(
      summary = "Read an audit entry with its proof 查看审计记录及证明",
      description =
          "The entry at a position within the caller's area, with the proof that the tree of the"
              + " given size contains it; without a size, the tree as it is now. Event consumers"
              + " find the position in the header ce_auditposition.")
  public SealedEntryView getAuditEntry(
      @Parameter(description = "Position, from 1 位置") @PathParam("position") @Min(1) long position,
      @Parameter(description = "Size of the tree, such as that of a signed head 树大小")
          @QueryParam("treeSize")
          @Min(1)
          @Nullable Long treeSize) {
    return record.entry(position, treeSize, caller.get().areas());
  }

  @GET
  @Path("/proofs/consistency")
  @Refusals({"audit.no-such-size", "audit.range-invalid", "audit.damaged"})
  @Operation(
      summary = "Prove that the record only grew 一致性证明",
      description =
          "The proof that the tree of size from is the beginning of the tree of size to: nothing"
              + " that was there then was changed, removed or moved since.")
  public ConsistencyProofView proveAuditConsistency(
      @Parameter(description = "Smaller size 较小的树", required = true)
          @QueryParam("from")
          @NotNull
          @Min(1)
          Long from,
      @Parameter(description = "Larger size 较大的树", required = true)
          @QueryParam("to")
          @NotNull
          @Min(1)
          Long to) {
    return record.consistency(from, to);
  }

  @GET
  @Path("/tree-heads")
  @Operation(
      summary = "List signed tree heads 查询已签名树头",
      description =
          "Every state of the record that was ever signed, newest first, with the signatures of"
              + " witnesses. The same heads are on the Kafka topic worksafety.audit.roots.v1.")
  public Page<TreeHeadView> listTreeHeads(@BeanParam @Valid PageRequest page) {
    return record.heads(page);
  }

  @GET
  @Path("/tree-heads/latest")
  @Refusals("audit.empty")
  @Operation(
      summary = "Read the newest signed tree head 最新已签名树头",
      description =
          "The newest signed state of the record. Keep it: with it anybody can prove later what"
              + " the record held when it was signed.")
  public TreeHeadView getLatestTreeHead() {
    return record.latestHead();
  }

  @POST
  @Path("/tree-heads")
  @Command
  @Refusals({"audit.empty", "audit.damaged"})
  @Operation(
      summary = "Sign the record as it is now 立即签名树头",
      description =
          "Signs size and root of the record without waiting for the next regular head, and"
              + " publishes it. If nothing was sealed since the last head, that one is the answer."
              + " Refused if the record no longer contains what an earlier head covers.")
  @APIResponseSchema(value = TreeHeadView.class, responseCode = "200")
  public RestResponse<TreeHeadView> signTreeHead() {
    return Answers.ok(record.sign());
  }

  @POST
  @Path("/tree-heads/{size}/cosignatures")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"audit.unknown-witness", "audit.signature-invalid"})
  @Operation(
      summary = "Co-sign a tree head 见证树头",
      description =
          "Adds the signature of a configured witness over the bytes the head's own signature"
              + " covers. A witness signs after checking that the head is consistent with the last"
              + " one it saw; the authority is the witness's key, not the caller.")
  @APIResponseSchema(value = TreeHeadView.class, responseCode = "200")
  public RestResponse<TreeHeadView> cosignTreeHead(
      @Parameter(description = "Size of the tree of the head 树大小") @PathParam("size") @Min(1)
          long size,
      @NotNull @Valid CosignTreeHead body) {
    return Answers.ok(record.cosign(size, body));
  }

  @GET
  @Path("/keys")
  @Operation(
      summary = "Get the keys of the audit record 审计签名公钥",
      description =
          "Every key that signed tree heads of this service, and those of its witnesses, so that"
              + " anybody can verify a head. Compare them with a copy from another source.")
  public AuditKeysView getAuditKeys() {
    return record.keys();
  }

  @GET
  @Path("/verification")
  @Refusals({"audit.range-invalid"})
  @Operation(
      summary = "Verify a range of the record 校验审计记录",
      description =
          "Computes every hash of the range anew and holds it against seals, tree and signed"
              + " heads: says whether it is sound, or the first bad position and what is wrong with"
              + " it. At most 100,000 positions; larger ranges are exported and verified outside."
              + " A head kept elsewhere can be given, for the case that those here were removed"
              + " too.")
  public VerificationView verifyAudit(
      @Parameter(description = "First position; 1 without it 起始位置") @QueryParam("from") @Min(1)
          @Nullable Long from,
      @Parameter(description = "Last position; the newest without it 结束位置")
          @QueryParam("to")
          @Min(1)
          @Nullable Long to,
      @Parameter(description = "Size of a head kept elsewhere 另存树头的大小")
          @QueryParam("treeSize")
          @Min(1)
          @Nullable Long treeSize,
      @Parameter(
              description = "Root of that head in hexadecimal 另存树头的树根",
              schema = @Schema(maxLength = 64))
          @QueryParam("rootHash")
          @Pattern(regexp = "^[0-9a-f]{64}$")
          @Nullable String rootHash) {
    long first = from == null ? 1 : from;
    long last = to == null ? record.size() : to;
    if (last - first >= LONGEST_CHECK) {
      throw AuditProblem.RANGE_INVALID
          .because(
              "At most " + LONGEST_CHECK + " positions at once", "每次最多校验 " + LONGEST_CHECK + " 条")
          .parameter("to");
    }
    if (rootHash != null && treeSize == null) {
      throw CommonProblem.VALIDATION
          .because("A root needs its tree size", "树根须与树大小一并提供")
          .parameter("treeSize");
    }
    return verification.verify(
        first,
        last,
        treeSize == null
            ? null
            : new AuditVerification.KeptHead(
                treeSize, rootHash == null ? null : HexFormat.of().parseHex(rootHash)));
  }

  @GET
  @Path("/export")
  @Produces(NDJSON)
  @Refusals({"audit.scope-too-small", "audit.range-invalid"})
  @Operation(
      summary = "Export the record 导出审计记录",
      description =
          "A range as lines of JSON, each an entry as it was hashed, its link and the link before,"
              + " for verification without this service. Only for an auditor whose area covers"
              + " everything in the range, as a chain cannot be checked in part.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ExportLine.class)))
  public StreamingOutput exportAudit(
      @Parameter(description = "First position; 1 without it 起始位置") @QueryParam("from") @Min(1)
          @Nullable Long from,
      @Parameter(description = "Last position; the newest without it 结束位置")
          @QueryParam("to")
          @Min(1)
          @Nullable Long to) {
    long first = from == null ? 1 : from;
    long size = record.size();
    long last = to == null ? size : Math.min(to, size);
    if (first > last && from != null) {
      throw AuditProblem.RANGE_INVALID
          .because(size + " entries are sealed", "已封存 " + size + " 条")
          .parameter("from");
    }
    record.mustCover(caller.get().areas(), first, last);
    return out -> export.write(first, last, out);
  }
}
