package io.worksafety.hazard.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/hazard/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledgers", description = "Import of ledgers 台账导入")
class LedgerImportResource {

  private static final int SHOWN_ERRORS = 20;

  private final RowErrors errors;
  private final ReadModel reads;
  private final CurrentCaller caller;

  LedgerImportResource(RowErrors errors, ReadModel reads, CurrentCaller caller) {
    this.errors = errors;
    this.reads = reads;
    this.caller = caller;
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One import 查询导入结果",
      description = "What became of a ledger file, with the first errors.")
  public ImportReport getLedgerImport(@PathParam("id") UUID id) {
    return require(id).with(errors.first(id, SHOWN_ERRORS));
  }

  @GET
  @Path("{id}/errors")
  @Operation(
      summary = "Errors of an import 导入错误列表",
      description = "What was wrong with which row and column, in the order of the file.")
  public Page<RowError> listLedgerImportErrors(
      @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
    return errors.page(require(id).id(), page);
  }

  private ImportReport require(UUID id) {
    return reads
        .first(
            KeysetQuery.select(ImportReport.COLUMNS)
                .eq("id", id)
                .scope("area_code", caller.get().areas()),
            ImportReport::read)
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
