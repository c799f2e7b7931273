package io.worksafety.responsibility.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.responsibility.bulk.Bulk;
import io.worksafety.responsibility.bulk.BulkReport;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "persons", description = "People who can be appointed to posts 人员")
class PersonResource {

  private final PersonRegister register;
  private final PersonSearch search;
  private final PersonDisclosing disclosing;
  private final Bulk bulk;
  private final CurrentCaller caller;

  PersonResource(
      PersonRegister register,
      PersonSearch search,
      PersonDisclosing disclosing,
      Bulk bulk,
      CurrentCaller caller) {
    this.register = register;
    this.search = search;
    this.disclosing = disclosing;
    this.bulk = bulk;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "person.organization-unknown",
    "person.staff-no-taken",
    "person.id-no-taken",
    "outside-area"
  })
  @Operation(
      summary = "Register a person 登记人员",
      description =
          "Adds a person who can be appointed to posts. The name is shown to callers of the area"
              + " only and never leaves the service in an event; telephone and identity number are"
              + " kept sealed and shown masked.")
  @APIResponseSchema(value = PersonView.class, responseCode = "201")
  public RestResponse<PersonView> registerPerson(@NotNull @Valid RegisterPerson request) {
    PersonView view = register.register(request, caller.get());
    return Answers.created("/api/v1/persons/" + view.id(), view);
  }

  @POST
  @Path("/bulk")
  @Command(keyRequired = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"bulk.refused"})
  @Operation(
      summary = "Register many people 批量登记人员",
      description =
          "Up to 500 at once; answers 207 with one result per item. With atomic=true one refused"
              + " item refuses all (422 bulk.refused), and success is 200.")
  @APIResponseSchema(value = BulkReport.class, responseCode = "207")
  @APIResponse(
      responseCode = "200",
      description = "All recorded, as atomic=true asked",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BulkReport.class)))
  public RestResponse<BulkReport> registerPersons(
      @QueryParam("atomic") @Parameter(description = "All or nothing 整批成功或整批失败") boolean atomic,
      @NotNull @Valid RegisterPersons request) {
    Caller by = caller.get();
    return bulk.record(request.items(), atomic, items -> register.judge(items, by));
  }

  @POST
  @Path("/search")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"person.search-by-one"})
  @Operation(
      summary = "Find people by a number 按身份号码或电话查找人员",
      description =
          "The people inside the caller's area with exactly this identity number or telephone. The"
              + " number travels in the body, never in an address, and is compared by its keyed"
              + " hash; answers are masked as everywhere.")
  @APIResponseSchema(value = FoundPersons.class, responseCode = "200")
  public RestResponse<FoundPersons> findPersons(@NotNull @Valid FindPersons request) {
    return Answers.ok(search.find(request, caller.get()));
  }

  @POST
  @Path("/{id}/disclosure")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"person.disclosure-forbidden", "person.anonymised"})
  @Operation(
      summary = "Disclose what is masked 查看未脱敏信息",
      description =
          "Shows fields of one person in clear for a stated purpose. Which role may have which"
              + " field is data; who asked for what, why and when is recorded for ever. The answer"
              + " is never cached and stored only sealed.")
  @APIResponseSchema(value = DisclosedPerson.class, responseCode = "200")
  public RestResponse<DisclosedPerson> disclosePerson(
      @PathParam("id") UUID id, @NotNull @Valid DisclosePerson request) {
    return Answers.ok(disclosing.disclose(id, request, caller.get()));
  }

  @PUT
  @Path("/{id}")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"person.staff-no-taken", "person.id-no-taken", "person.anonymised"})
  @Operation(
      summary = "Correct a person's record 更正人员",
      description =
          "Replaces name and staff number; telephone and identity number, which are shown masked,"
              + " stay unless given or removed. Needs If-Match.")
  public RestResponse<PersonView> correctPerson(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CorrectPerson request) {
    return Answers.ok(register.correct(id, request, caller.get(), ifMatch.required()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a person's record 查看人员",
      description = "One person inside the caller's area; others are not found.")
  public PersonView getPerson(@PathParam("id") UUID id) {
    return search.get(id, caller.get());
  }

  @GET
  @Refusals({"person.name-search-forbidden"})
  @Operation(summary = "List people 人员列表", description = "Newest first, inside the caller's area.")
  public Page<PersonView> listPersons(
      @Valid @BeanParam PersonFilter filter, @Valid @BeanParam PageRequest page) {
    return search.list(filter, page, caller.get());
  }
}
