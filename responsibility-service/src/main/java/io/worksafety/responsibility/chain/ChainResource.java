package io.worksafety.responsibility.chain;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.responsibility.bitemporal.AsOf;
import io.worksafety.responsibility.place.ObjectType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/responsibility-chains")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "responsibility-chains", description = "Who answered for a place, and when 责任链条")
class ChainResource {

  private final ChainSearch search;
  private final CurrentCaller caller;

  ChainResource(ChainSearch search, CurrentCaller caller) {
    this.search = search;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Resolve the chain of a place 查询责任链条",
      description =
          "Leader in charge, department, street and enterprise that answered for the place at"
              + " validAt, as was known at knownAt; both are now when absent. Each level takes the"
              + " narrowest scope somebody held: the place itself, its enterprise, its street, the"
              + " longest prefix of its industry, the leader above that department. An enterprise"
              + " user sees the chains of the own enterprise.")
  public ChainView resolveChain(
      @QueryParam("objectType") @NotNull @Parameter(description = "Kind of place 对象类型")
          ObjectType objectType,
      @QueryParam("objectId") @NotNull @Parameter(description = "The place 对象") UUID objectId,
      @Valid @BeanParam AsOf asOf) {
    return search.resolve(objectType, objectId, asOf, caller.get());
  }

  @GET
  @Path("/explain")
  @Operation(
      summary = "Explain the chain, gaps and overlaps of a place 责任链条、空白与交叉说明",
      description =
          "For each level, at the two times asked for: the scopes that were looked for, every"
              + " assignment, portfolio and appointment found there, and why each counted or not;"
              + " so also why a place has a gap in the gap report, or an overlap. Who may not"
              + " resolve the chain of the place does not find it.")
  public Explanation explainChain(
      @QueryParam("objectType") @NotNull @Parameter(description = "Kind of place 对象类型")
          ObjectType objectType,
      @QueryParam("objectId") @NotNull @Parameter(description = "The place 对象") UUID objectId,
      @Valid @BeanParam AsOf asOf) {
    return search.explain(objectType, objectId, asOf, caller.get());
  }

  @GET
  @Path("/snapshots")
  @Operation(
      summary = "List frozen chains 冻结链条列表",
      description =
          "Chains frozen when a hazard was graded major (as of the grading), became overdue (as of"
              + " the due date) or an accident was reported (as of its time), newest first.")
  public Page<ChainSnapshotView> listChainSnapshots(
      @Valid @BeanParam ChainFilter filter, @Valid @BeanParam PageRequest page) {
    return search.list(filter, page, caller.get());
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a frozen chain 查看冻结链条",
      description =
          "The chain as it was resolved then; later corrections do not change it. Others than those"
              + " inside the caller's area are not found.")
  public ChainSnapshotView getChainSnapshot(@PathParam("id") UUID id) {
    return search.get(id, caller.get());
  }

  @GET
  @Path("/{id}/explain")
  @Operation(
      summary = "Explain a frozen chain 冻结链条说明",
      description =
          "By which event and as of which two times it was frozen, whether its fingerprint and"
              + " resolving it again give the same, and for each level which assignment and"
              + " appointment, with their valid and recorded times, gave it.")
  public Explanation explainChainSnapshot(@PathParam("id") UUID id) {
    return search.explain(id, caller.get());
  }
}
