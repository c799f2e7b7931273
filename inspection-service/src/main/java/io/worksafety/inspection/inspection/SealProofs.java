package io.worksafety.inspection.inspection;

import io.worksafety.inspection.seal.Commitment;
import io.worksafety.inspection.seal.PlanAccess;
import io.worksafety.inspection.seal.PlanAccessLog;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.StrictJson;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what proves a seal, for any official of the district. */
@ApplicationScoped
class SealProofs {

  /** Events that say nothing of the object; all that may be published before arrival. */
  private static final Set<String> SILENT =
      Set.of(
          "io.worksafety.inspection.planned.v1",
          "io.worksafety.inspection.approved.v1",
          "io.worksafety.inspection.sealed.v1",
          "io.worksafety.inspection.anchored.v1",
          "io.worksafety.inspection.arrived.v1");

  private static final int FOUR_NO_PARTS = 6;

  private final ReadModel reads;
  private final PlanAccessLog accesses;

  SealProofs(ReadModel reads, PlanAccessLog accesses) {
    this.reads = reads;
    this.accesses = accesses;
  }

  SealProof of(UUID id, Caller caller) {
    return proof(
        id,
        known(id)
            .and(
                "exists (select 1 from unnest(?) a where left(i.area_code, 6) like a || '%'"
                    + " or a like left(i.area_code, 6) || '%')",
                (Object) caller.areas().prefixes().toArray(String[]::new)));
  }

  /** For somebody who may read the inspection itself. */
  SealProof of(UUID id) {
    return proof(id, known(id));
  }

  private static KeysetQuery known(UUID id) {
    return KeysetQuery.select(
            """
            i.id, i.no, i.status, i.sealed_at, i.window_start, i.window_end,
              i.arrived_at, i.arrived_distance_m, i.revealed_at, i.seal_broken_at,
              i.concealed, i.four_no, i.four_no_exceptions, i.concluded_at,
              p.commitment, p.anchor_topic, p.anchor_partition, p.anchor_offset,
              p.anchored_at, p.anchored_commitment, p.revealed_plan, p.revealed_salt,
              array(select n.person_id from need_to_know n
              where n.inspection_id = i.id) as readers
            from inspection i join sealed_plan p on p.inspection_id = i.id\
            """)
        .eq("i.id", id)
        .and("p.commitment is not null");
  }

  private SealProof proof(UUID id, KeysetQuery query) {
    Facts facts = reads.first(query, SealProofs::facts).orElseThrow(() -> Inspections.notFound(id));
    if (facts.concealed) {
      return facts.proof(null, null);
    }
    List<PlanAccess> looks = accesses.of(id);
    return facts.proof(looks, statements(facts, looks));
  }

  private List<SealProof.SealStatement> statements(Facts facts, List<PlanAccess> looks) {
    return List.of(
        sealedBeforeWindow(facts),
        readers(facts, looks),
        noMessage(facts),
        arrived(facts),
        fourNo(facts));
  }

  private static SealProof.SealStatement sealedBeforeWindow(Facts facts) {
    SealProof.SealAnchor anchor = facts.anchor;
    List<SealProof.SealEvidence> evidence = new ArrayList<>();
    evidence.add(fact("windowStart", facts.windowStart));
    if (anchor != null) {
      evidence.add(fact("brokerTime", anchor.brokerTime()));
      evidence.add(
          new SealProof.SealEvidence(
              "record", anchor.topic() + "/" + anchor.partition() + "/" + anchor.offset()));
      evidence.add(new SealProof.SealEvidence("anchoredCommitment", anchor.commitment()));
    }
    return new SealProof.SealStatement(
        SealQuestion.SEALED_BEFORE_WINDOW,
        anchor != null
            && anchor.brokerTime().isBefore(facts.windowStart)
            && anchor.commitment().equals(facts.commitment),
        evidence);
  }

  private static SealProof.SealStatement readers(Facts facts, List<PlanAccess> looks) {
    List<SealProof.SealEvidence> evidence = new ArrayList<>();
    evidence.add(new SealProof.SealEvidence("needToKnow", String.valueOf(facts.readers.size())));
    evidence.add(count("granted", looks.stream().filter(PlanAccess::granted).count()));
    evidence.add(count("refused", looks.stream().filter(a -> !a.granted()).count()));
    boolean within =
        looks.stream()
            .filter(PlanAccess::granted)
            .allMatch(a -> a.personId() != null && facts.readers.contains(a.personId()));
    return new SealProof.SealStatement(SealQuestion.READERS_WITHIN_NEED_TO_KNOW, within, evidence);
  }

  /** This service has no way to write to an object; what it did publish is on the audit record. */
  private SealProof.SealStatement noMessage(Facts facts) {
    Instant until = facts.arrivedAt == null ? facts.windowEnd : facts.arrivedAt;
    List<String> published =
        reads.list(
            KeysetQuery.select("a.act from (select * from audit_entry order by seq) a")
                .eq("a.aggregate_id", facts.id)
                .and("a.at < ?", until),
            row -> row.getString("act"));
    return new SealProof.SealStatement(
        SealQuestion.NO_MESSAGE_TO_OBJECT,
        SILENT.containsAll(published),
        List.of(new SealProof.SealEvidence("eventsBeforeArrival", String.join(", ", published))));
  }

  private static SealProof.SealStatement arrived(Facts facts) {
    List<SealProof.SealEvidence> evidence = new ArrayList<>();
    evidence.add(fact("windowStart", facts.windowStart));
    evidence.add(fact("windowEnd", facts.windowEnd));
    if (facts.arrivedAt != null) {
      evidence.add(fact("arrivedAt", facts.arrivedAt));
      evidence.add(
          new SealProof.SealEvidence("distanceMetres", String.valueOf(facts.distanceMetres)));
    }
    return new SealProof.SealStatement(
        SealQuestion.ARRIVED_WITHIN_WINDOW,
        facts.arrivedAt != null
            && !facts.arrivedAt.isBefore(facts.windowStart)
            && !facts.arrivedAt.isAfter(facts.windowEnd),
        evidence);
  }

  private static SealProof.SealStatement fourNo(Facts facts) {
    List<SealProof.SealEvidence> evidence = new ArrayList<>();
    if (facts.concludedAt == null) {
      evidence.add(new SealProof.SealEvidence("concludedAt", "not concluded"));
    } else {
      evidence.add(fact("concludedAt", facts.concludedAt));
    }
    evidence.add(new SealProof.SealEvidence("declared", String.join(", ", facts.fourNo)));
    if (facts.exceptions != null) {
      evidence.add(new SealProof.SealEvidence("exceptions", facts.exceptions));
    }
    return new SealProof.SealStatement(
        SealQuestion.FOUR_NO_DECLARED, facts.fourNo.size() == FOUR_NO_PARTS, evidence);
  }

  private static SealProof.SealEvidence fact(String name, Instant at) {
    return new SealProof.SealEvidence(name, StrictJson.millis(at));
  }

  private static SealProof.SealEvidence count(String name, long count) {
    return new SealProof.SealEvidence(name, String.valueOf(count));
  }

  private record Facts(
      UUID id,
      String no,
      InspectionStatus status,
      String commitment,
      Instant sealedAt,
      Instant windowStart,
      Instant windowEnd,
      boolean concealed,
      SealProof.@Nullable SealAnchor anchor,
      @Nullable Instant arrivedAt,
      @Nullable String distanceMetres,
      @Nullable Instant revealedAt,
      @Nullable Instant brokenAt,
      @Nullable Instant concludedAt,
      List<String> fourNo,
      @Nullable String exceptions,
      @Nullable String plan,
      byte @Nullable [] salt,
      List<UUID> readers) {

    SealProof proof(
        @Nullable List<PlanAccess> looks, @Nullable List<SealProof.SealStatement> statements) {
      return new SealProof(
          id,
          no,
          status,
          commitment,
          sealedAt,
          windowStart,
          windowEnd,
          anchor,
          brokenAt,
          opening(),
          looks,
          statements);
    }

    private SealProof.@Nullable SealOpening opening() {
      return plan == null || salt == null
          ? null
          : new SealProof.SealOpening(
              plan, HexFormat.of().formatHex(salt), Commitment.of(salt, plan), revealedAt);
    }
  }

  private static Facts facts(ResultSet row) throws SQLException {
    Instant anchoredAt = InspectionReads.timeOrNull(row, "anchored_at");
    var fourNo = row.getArray("four_no");
    return new Facts(
        row.getObject("id", UUID.class),
        row.getString("no"),
        InspectionStatus.valueOf(row.getString("status")),
        row.getString("commitment"),
        InspectionReads.time(row, "sealed_at"),
        InspectionReads.time(row, "window_start"),
        InspectionReads.time(row, "window_end"),
        row.getBoolean("concealed"),
        anchoredAt == null
            ? null
            : new SealProof.SealAnchor(
                row.getString("anchor_topic"),
                row.getInt("anchor_partition"),
                row.getLong("anchor_offset"),
                anchoredAt,
                row.getString("anchored_commitment")),
        InspectionReads.timeOrNull(row, "arrived_at"),
        row.getString("arrived_distance_m"),
        InspectionReads.timeOrNull(row, "revealed_at"),
        InspectionReads.timeOrNull(row, "seal_broken_at"),
        InspectionReads.timeOrNull(row, "concluded_at"),
        fourNo == null ? List.of() : List.of((String[]) fourNo.getArray()),
        row.getString("four_no_exceptions"),
        row.getString("revealed_plan"),
        row.getBytes("revealed_salt"),
        Arrays.asList((UUID[]) row.getArray("readers").getArray()));
  }
}
