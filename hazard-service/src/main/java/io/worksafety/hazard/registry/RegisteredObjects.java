package io.worksafety.hazard.registry;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks premises and enterprises up, whatever the caller's area: the asker checks the scope. What
 * is void is not found.
 */
@ApplicationScoped
public class RegisteredObjects {

  private final ReadModel reads;

  RegisteredObjects(ReadModel reads) {
    this.reads = reads;
  }

  public Optional<RegisteredObject> find(ObjectType type, UUID id) {
    KeysetQuery query =
        switch (type) {
          case ENTERPRISE ->
              KeysetQuery.select(
                      "id, area_code, id as enterprise_id, industry_code, lat, lon from enterprise")
                  .eq("id", id);
          case PREMISES ->
              KeysetQuery.select(
                      "id, area_code, enterprise_id, industry_code, lat, lon from premises")
                  .eq("id", id);
        };
    return reads.first(
        query.and("voided_at is null"),
        row ->
            new RegisteredObject(
                type,
                row.getObject("id", UUID.class),
                row.getString("area_code"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("industry_code"),
                StoredPoint.of(row)));
  }
}
