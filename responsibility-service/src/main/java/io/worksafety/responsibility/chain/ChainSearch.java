package io.worksafety.responsibility.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.responsibility.bitemporal.AsOf;
import io.worksafety.responsibility.bitemporal.Rows;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import io.worksafety.responsibility.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Answers chains: resolved now for any two times, or as frozen. */
@ApplicationScoped
class ChainSearch {

  private static final String SNAPSHOT =
      "s.id, s.version, s.trigger_type, s.trigger_ref, s.hazard_level, s.object_type, s.object_id,"
          + " s.area_code, s.industry_code, s.valid_at, s.known_at, s.chain_hash, s.created_at,"
          + " (select jsonb_agg(l.link || jsonb_build_object('organizationName', o.name,"
          + " 'postTitle', p.title, 'personName', n.name) order by l.ordinal)"
          + " from jsonb_array_elements(s.links) with ordinality as l (link, ordinal)"
          + " left join organization o on o.id = (l.link ->> 'organizationId')::uuid"
          + " left join post p on p.id = (l.link ->> 'postId')::uuid"
          + " left join person n on n.id = (l.link ->> 'personId')::uuid)"
          + " from chain_snapshot s";

  private static final TypeReference<List<LinkView>> LINKS = new TypeReference<>() {};

  private final ChainResolver resolver;
  private final ChainExplaining explaining;
  private final Places places;
  private final ReadModel read;
  private final ObjectMapper json;
  private final Clock clock;

  ChainSearch(
      ChainResolver resolver,
      ChainExplaining explaining,
      Places places,
      ReadModel read,
      ObjectMapper json,
      Clock clock) {
    this.resolver = resolver;
    this.explaining = explaining;
    this.places = places;
    this.read = read;
    this.json = json;
    this.clock = clock;
  }

  ChainView resolve(ObjectType objectType, UUID objectId, AsOf asOf, Caller caller) {
    PlaceFacts place = visible(objectType, objectId, caller);
    return ChainView.of(resolver.resolve(place, asOf.validAt(clock), asOf.knownAt(clock)), caller);
  }

  Explanation explain(ObjectType objectType, UUID objectId, AsOf asOf, Caller caller) {
    PlaceFacts place = visible(objectType, objectId, caller);
    return explaining.explain(place, asOf.validAt(clock), asOf.knownAt(clock), objectId, now());
  }

  Explanation explain(UUID id, Caller caller) {
    return explaining.explain(get(id, caller), now());
  }

  private PlaceFacts visible(ObjectType objectType, UUID objectId, Caller caller) {
    return places
        .visible(objectId, caller)
        .filter(p -> p.objectType() == objectType)
        .orElseThrow(() -> Aggregates.notFound(objectId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  ChainSnapshotView get(UUID id, Caller caller) {
    return read.first(query(caller).eq("s.id", id), row -> snapshot(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<ChainSnapshotView> list(ChainFilter filter, PageRequest page, Caller caller) {
    return read.page(
        query(caller)
            .idColumn("s.id")
            .eq("s.trigger_type", filter.triggerType)
            .eq("s.trigger_ref", filter.triggerRef)
            .eq("s.object_id", filter.objectId),
        page,
        row -> snapshot(row, caller));
  }

  private static KeysetQuery query(Caller caller) {
    return KeysetQuery.select(SNAPSHOT).scope("s.area_code", caller.areas());
  }

  private ChainSnapshotView snapshot(ResultSet row, Caller caller) throws SQLException {
    String objectType = row.getString(6);
    return new ChainSnapshotView(
        row.getObject(1, UUID.class),
        row.getLong(2),
        TriggerType.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        objectType == null ? null : ObjectType.valueOf(objectType),
        row.getObject(7, UUID.class),
        row.getString(8),
        row.getString(9),
        Rows.instant(row, 10),
        Rows.instant(row, 11),
        row.getString(12),
        links(row.getString(14)).stream().map(link -> link.seenBy(caller)).toList(),
        Rows.instant(row, 13));
  }

  private List<LinkView> links(String text) {
    try {
      return json.readValue(text, LINKS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not the links of a chain: " + text, e);
    }
  }
}
