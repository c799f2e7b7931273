package io.worksafety.hazard.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/enterprises/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledgers", description = "Import of ledgers 台账导入")
class EnterpriseImportResource {

  private final LedgerImporting importing;
  private final EnterpriseRows ledger;
  private final CurrentCaller caller;

  EnterpriseImportResource(LedgerImporting importing, EnterpriseRows ledger, CurrentCaller caller) {
    this.importing = importing;
    this.ledger = ledger;
    this.caller = caller;
  }

  @POST
  @Consumes(LedgerFile.CSV)
  @Command(timeoutSeconds = LedgerImporting.TRANSACTION_SECONDS, keyRequired = true)
  @Operation(
      summary = "Import a ledger of enterprises 导入企业台账",
      description =
          "CSV in UTF-8 or GB18030, headers in Chinese or English, columns in any order. Rows are"
              + " known by credit code: new ones are registered, changed ones corrected, equal ones"
              + " skipped; columns the file lacks stay as they are. ALL_OR_NOTHING writes nothing"
              + " when a row is refused, PER_ROW writes the others. dryRun only checks.")
  @APIResponseSchema(value = ImportReport.class, responseCode = "201")
  @Refusals({
    "ledger.header-invalid",
    "ledger.not-csv",
    "ledger.not-text",
    "ledger.too-many-rows",
    "idempotency.key-required",
    "outside-area"
  })
  public RestResponse<ImportReport> importEnterprises(
      @QueryParam("mode")
          @DefaultValue("ALL_OR_NOTHING")
          @Parameter(description = "What a bad row does to the others 导入方式")
          ImportMode mode,
      @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Check only 仅校验不导入")
          boolean dryRun,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = LedgerFile.CSV,
                      schema = @Schema(type = SchemaType.STRING, maxLength = LedgerFile.MAX_BYTES)))
          LedgerFile file) {
    ImportReport report = importing.importLedger(ledger, file, mode, dryRun, caller.get());
    return Answers.created("/api/v1/hazard/imports/" + report.id(), report);
  }
}
