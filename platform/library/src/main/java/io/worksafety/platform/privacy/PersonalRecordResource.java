package io.worksafety.platform.privacy;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.time.OwnService;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@OwnService
@Path(OwnService.PATH + "/personal-records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Personal data 个人信息")
class PersonalRecordResource {

  private final PersonalRecords records;
  private final List<PersonalValues> values;
  private final CurrentCaller caller;

  PersonalRecordResource(
      PersonalRecords records, @All List<PersonalValues> values, CurrentCaller caller) {
    this.records = records;
    this.values = values;
    this.caller = caller;
  }

  @GET
  @Path("/{personId}")
  @Refusals({"personal-records.table-unknown"})
  @Operation(
      summary = "What is held on a person 查询持有的个人信息",
      description =
          "Everything this service holds on one person: the values, and the rows that refer to the"
              + " person, table by table (Personal Information Protection Law art. 45). For AUDITOR,"
              + " DISCIPLINE, ORG_DEPT and COMMITTEE_OFFICE within their area, and for the person"
              + " himself. Where a law withholds something, the table is named and its rows are"
              + " not. Older rows: table and before.")
  public PersonalRecordsView listPersonalRecords(
      @PathParam("personId") UUID personId,
      @QueryParam("table")
          @Parameter(
              description = "Only this table 仅该数据表",
              schema = @Schema(implementation = String.class, maxLength = 63))
          @Pattern(regexp = "^[a-z_]{1,63}$")
          @Nullable String table,
      @QueryParam("before")
          @Parameter(
              description = "Rows older than this, with table 早于该记录",
              schema = @Schema(implementation = String.class, maxLength = 36))
          @Pattern(regexp = "^[0-9]{1,18}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
          @Nullable String before) {
    Caller by = caller.get();
    if (by.limitedTo("self", "listPersonalRecords") && !personId.equals(by.personId())) {
      throw Aggregates.notFound(personId);
    }
    if (table == null ? before != null : !records.knows(table)) {
      throw PrivacyProblem.TABLE_UNKNOWN
          .because("Name one of the tables of the first answer", "请填写首次查询结果中的数据表")
          .parameter("table");
    }
    List<HeldValue> held = new ArrayList<>();
    if (table == null) {
      values.forEach(v -> held.addAll(v.of(personId, by)));
    }
    return new PersonalRecordsView(personId, held, records.of(personId, by, table, before));
  }
}
