package io.worksafety.accountability.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "Joint accountability of the four levels 四级连带追责案件")
class CaseResource {

  private final CaseLifecycle lifecycle;
  private final CaseSearch search;
  private final CaseExplaining explaining;
  private final CurrentCaller caller;

  CaseResource(
      CaseLifecycle lifecycle, CaseSearch search, CaseExplaining explaining, CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.search = search;
    this.explaining = explaining;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Open a case by decision 立案",
      description =
          "Cases of overdue major hazards and of late reports open by themselves; this opens one"
              + " for another hazard or accident whose responsibility chain is known. One case per"
              + " trigger.")
  @APIResponseSchema(value = CaseView.class, responseCode = "201")
  @Refusals({
    "accountability.case-chain-unknown",
    "accountability.case-exists",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> openCase(@NotNull @Valid OpenCase command) {
    Caller by = caller.get();
    UUID id = lifecycle.open(command, by);
    return Answers.created("/api/v1/cases/" + id, search.view(id, by));
  }

  @GET
  @Operation(
      summary = "List cases 案件列表",
      description =
          "Newest first, within the caller's area, for those who need to know. A case the caller is"
              + " a party to is not shown.")
  public Page<CaseRow> listCases(
      @BeanParam @Valid CaseFilter filter, @BeanParam @Valid PageRequest page) {
    return search.page(filter, page, caller.get());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Get a case 案件详情",
      description = "With the chain as it stood, every party, the dossier and the findings.")
  public CaseView getCase(@PathParam("id") UUID id) {
    return search.view(id, caller.get());
  }

  @POST
  @Path("{id}/investigation")
  @Command
  @Operation(
      summary = "Take up a case 启动调查",
      description =
          "The caller becomes the investigator; who investigates cannot decide. Starts "
              + "the time for proposal and decision.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> investigateCase(
      @PathParam("id") UUID id, @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.investigate(id, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/evidence")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Add to the dossier 补充案卷材料",
      description = "The investigator adds a document by its SHA-256. Nothing is ever removed.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> addCaseEvidence(
      @PathParam("id") UUID id,
      @NotNull @Valid AddEvidence command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.addEvidence(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/factors")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record a factor 记录从重、从轻情节",
      description =
          "What weighs heavier or lighter, for one level or all. An aggravating factor "
              + "excludes exemption. Late reporting is computed and cannot be added by hand.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-not-investigator",
    "accountability.case-factor-computed",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> weighCase(
      @PathParam("id") UUID id,
      @NotNull @Valid AddFactor command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.weigh(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Add a party 增加责任主体",
      description =
          "Parties are added with a reason while evidence is gathered, never removed; "
              + "one who is not responsible gets that disposition.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> addCaseParty(
      @PathParam("id") UUID id,
      @NotNull @Valid AddCaseParty command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.addParty(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties-confirmation")
  @Command
  @Operation(
      summary = "Confirm the parties 确认责任主体",
      description = "Ends the adding of parties; notices can be served.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> confirmCaseParties(
      @PathParam("id") UUID id, @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.confirmParties(id, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties/{partyId}/notice")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Serve notice on a party 告知责任主体",
      description = "Starts the party's five working days for a statement.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-status-conflict",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown",
    "calendar.missing"
  })
  public RestResponse<CaseView> notifyCaseParty(
      @PathParam("id") UUID id,
      @PathParam("partyId") UUID partyId,
      @NotNull @Valid NotifyParty command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.serveNotice(id, partyId, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties/{partyId}/statement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record a statement 记录陈述申辩",
      description = "What the party said, within its time.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-status-conflict",
    "accountability.case-statement-late",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> recordPartyStatement(
      @PathParam("id") UUID id,
      @PathParam("partyId") UUID partyId,
      @NotNull @Valid RecordStatement command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.recordStatement(id, partyId, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties/{partyId}/proposal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Propose a disposition 提出处理建议",
      description =
          "After the statement, or once the time for it is over. No pursuit needs its "
              + "ground; it is excluded by an aggravating factor of the party's level.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-status-conflict",
    "accountability.case-statement-period",
    "accountability.case-disposition-unfit",
    "accountability.case-exemption-ground-missing",
    "accountability.case-exemption-excluded",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> proposePartyDisposition(
      @PathParam("id") UUID id,
      @PathParam("partyId") UUID partyId,
      @NotNull @Valid ProposeDisposition command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.propose(id, partyId, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/deliberation")
  @Command
  @Operation(
      summary = "Submit for deliberation 提请审议",
      description = "Every party has a proposal and the dossier is attached.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-open",
    "accountability.case-dossier-empty",
    "accountability.case-not-investigator",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> deliberateCase(
      @PathParam("id") UUID id, @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.deliberate(id, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties/{partyId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Decide on a party 作出处理决定",
      description =
          "By the body competent for the disposition, never by the investigator, with "
              + "articles 22 to 25 weighed. The last decision decides the case.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-status-conflict",
    "accountability.case-investigator-decides",
    "accountability.case-body-not-competent",
    "accountability.case-disposition-unfit",
    "accountability.case-exemption-ground-missing",
    "accountability.case-exemption-excluded",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> decideCaseParty(
      @PathParam("id") UUID id,
      @PathParam("partyId") UUID partyId,
      @NotNull @Valid DecideParty command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.decide(id, partyId, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/parties/{partyId}/execution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record the execution 落实处理结果",
      description = "With the document or the receipt that shows it.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-status-conflict",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> executePartyDisposition(
      @PathParam("id") UUID id,
      @PathParam("partyId") UUID partyId,
      @NotNull @Valid ExecuteDisposition command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.execute(id, partyId, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Close a case 结案",
      description = "Refused as long as any party lacks an executed disposition.")
  @APIResponseSchema(value = CaseView.class, responseCode = "200")
  @Refusals({
    "accountability.case-status-conflict",
    "accountability.case-party-open",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<CaseView> closeCase(
      @PathParam("id") UUID id,
      @NotNull @Valid CloseCase command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.close(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain a case 立案与责任主体说明",
      description =
          "Which event opened it, the relevant day and the chain's fingerprint, why each of the"
              + " parties is one (held the level, or should have assigned it), which circumstances"
              + " the service added, its deadlines, and who can overrule each. A party does not find"
              + " it.")
  @APIResponseSchema(value = Explanation.class, responseCode = "200")
  public Explanation explainCase(@PathParam("id") UUID id) {
    return explaining.explain(search.view(id, caller.get()));
  }
}
