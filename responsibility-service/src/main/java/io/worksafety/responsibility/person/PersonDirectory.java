package io.worksafety.responsibility.person;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up many people at once. */
@ApplicationScoped
public class PersonDirectory {

  static final HexFormat HEX = HexFormat.of();

  private final ReadModel read;

  PersonDirectory(ReadModel read) {
    this.read = read;
  }

  /** Those of the ids that are people, with the division each belongs to. */
  public Map<UUID, String> areas(Collection<UUID> ids) {
    String[] texts = ids.stream().distinct().map(UUID::toString).toArray(String[]::new);
    Map<UUID, String> areas = new HashMap<>();
    read.list(
        KeysetQuery.select("id, area_code from person")
            .and("id = any (?::uuid[])", (Object) texts)
            .and("anonymised_at is null"),
        row -> areas.put(row.getObject(1, UUID.class), row.getString(2)));
    return areas;
  }

  /** Those of the hashes that belong to somebody; as hex. */
  Set<String> takenIdNos(Collection<byte[]> indexes) {
    if (indexes.isEmpty()) {
      return new HashSet<>();
    }
    String[] hashes = indexes.stream().map(HEX::formatHex).distinct().toArray(String[]::new);
    return new HashSet<>(
        read.list(
            KeysetQuery.select("id_no_index from person")
                .and(
                    "id_no_index in (select decode(h, 'hex') from unnest(?) as h)",
                    (Object) hashes),
            row -> HEX.formatHex(row.getBytes(1))));
  }

  /** A staff number inside its organisation. */
  record StaffNo(UUID organizationId, String number) {}

  Set<StaffNo> taken(Collection<StaffNo> wanted) {
    if (wanted.isEmpty()) {
      return new HashSet<>();
    }
    String[] organizations =
        wanted.stream().map(n -> n.organizationId().toString()).distinct().toArray(String[]::new);
    String[] numbers = wanted.stream().map(StaffNo::number).distinct().toArray(String[]::new);
    return new HashSet<>(
        read.list(
            KeysetQuery.select("organization_id, staff_no from person")
                .and("organization_id = any (?::uuid[])", (Object) organizations)
                .and("staff_no = any (?)", (Object) numbers),
            row -> new StaffNo(row.getObject(1, UUID.class), row.getString(2))));
  }
}
