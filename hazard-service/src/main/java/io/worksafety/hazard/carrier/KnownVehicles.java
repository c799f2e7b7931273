package io.worksafety.hazard.carrier;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Looks vehicles in force up by plate, whatever the caller's area: the asker checks the scope. */
@ApplicationScoped
public class KnownVehicles {

  private final ReadModel reads;

  KnownVehicles(ReadModel reads) {
    this.reads = reads;
  }

  public List<KnownVehicle> byPlate(Collection<String> plates) {
    return reads.list(
        KeysetQuery.select(
                "id, plate, plate_colour, carrier_id, area_code from dangerous_goods_vehicle")
            .and("voided_at is null")
            .and("plate in (select unnest(?::text[]))", (Object) plates.toArray(String[]::new)),
        row ->
            new KnownVehicle(
                row.getObject("id", UUID.class),
                row.getString("plate"),
                PlateColour.valueOf(row.getString("plate_colour")),
                row.getObject("carrier_id", UUID.class),
                row.getString("area_code")));
  }

  /** Whether an organisation is a carrier in force, which speaks for its own vehicles only. */
  public boolean isCarrier(UUID organization) {
    return reads
        .first(
            KeysetQuery.select("id from dangerous_goods_carrier")
                .eq("id", organization)
                .and("voided_at is null"),
            row -> true)
        .isPresent();
  }
}
