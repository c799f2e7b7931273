package io.worksafety.hazard.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.RegisterFilter;
import io.worksafety.platform.register.RegisterQuery;
import io.worksafety.platform.register.Revision;
import io.worksafety.platform.register.Revisions;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/hazard/external-figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "External figures", description = "What others counted, with source and date 外部数据")
class FigureResource {

  private final FigureRegistration registration;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  FigureResource(
      FigureRegistration registration,
      ReadModel reads,
      Revisions revisions,
      CurrentCaller caller,
      Clock clock) {
    this.registration = registration;
    this.reads = reads;
    this.revisions = revisions;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register an external figure 登记外部数据",
      description =
          "Adds an external figure within the caller's area. It always says who"
              + " published it and for which day; a later day is another entry.")
  @APIResponseSchema(value = FigureView.class, responseCode = "201")
  @Refusals({
    "external-figure.known",
    "external-figure.cell-incomplete",
    "external-figure.date-in-future",
    "outside-area"
  })
  public RestResponse<FigureView> registerExternalFigure(@NotNull @Valid FigureDetails details) {
    UUID id = registration.register(details, caller.get());
    return Answers.created("/api/v1/hazard/external-figures/" + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct an external figure 更正外部数据",
      description =
          "Replaces what is known of the external figure; If-Match is needed. A body that changes nothing"
              + " leaves the version as it is; a void entry takes no correction.")
  @Refusals({
    "external-figure.known",
    "external-figure.cell-incomplete",
    "external-figure.date-in-future",
    "register.voided",
    "outside-area"
  })
  public RestResponse<FigureView> correctExternalFigure(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid FigureDetails details) {
    registration.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One external figure 查询外部数据",
      description =
          "An external figure of the caller's area, void ones too, as it is or was at an instant.")
  @Refusals("register.as-of-in-future")
  public FigureView getExternalFigure(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    return view(id, asOf);
  }

  @GET
  @Operation(
      summary = "List external figures 外部数据台账",
      description =
          "The register within the caller's area, newest first; with asOf as it was at that"
              + " instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<FigureView> listExternalFigures(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("code") @Text(max = 40) @Parameter(description = "What is counted 指标编码")
          @Nullable String code,
      @QueryParam("aboutAreaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division it is about 数据所属行政区划")
          @Nullable String aboutAreaCode,
      @QueryParam("validOn") @Parameter(description = "For days up to this one 数据日期不晚于")
          @Nullable LocalDate validOn) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(FigureView.COLUMNS, "external_figure", filter, by, clock)
            .eq("code", code)
            .eq("about_area_code", aboutAreaCode);
    if (validOn != null) {
      query.and("as_of_date <= ?", validOn);
    }
    return reads.page(query, page, row -> FigureView.read(row, by));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void an external figure 作废外部数据",
      description =
          "Marks an entry that should never have been made, with the reason. It stays readable and"
              + " counts no longer.")
  @Refusals({"register.voided"})
  public RestResponse<FigureView> voidExternalFigure(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    registration.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of an external figure 外部数据变更历史",
      description =
          "Every version of the entry, oldest first, with who wrote it and until when it held.")
  public Page<Revision<FigureDetails>> getExternalFigureHistory(@PathParam("id") UUID id) {
    Caller by = caller.get();
    List<Revision<FigureDetails>> history =
        revisions.of(
            "id, " + FigureDetails.COLUMNS, "external_figure", id, by, FigureDetails::read);
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private FigureView view(UUID id) {
    return view(id, null);
  }

  private FigureView view(UUID id, @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(FigureView.COLUMNS, "external_figure", asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> FigureView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
