package io.worksafety.inspection.place;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The way into this feature: what is known of an object. */
@ApplicationScoped
public class Places {

  private final ReadModel reads;

  Places(ReadModel reads) {
    this.reads = reads;
  }

  public Optional<Place> find(ObjectType type, UUID id) {
    return reads.first(
        KeysetQuery.select(
                """
                p.object_id, p.object_type, p.name, p.area_code, p.uscc,
                  array(select q.latitude::float8 from place q where (q.object_id = p.object_id
                    or q.enterprise_id = p.object_id) and q.latitude is not null
                    order by q.object_id) as latitudes,
                  array(select q.longitude::float8 from place q where (q.object_id = p.object_id
                    or q.enterprise_id = p.object_id) and q.latitude is not null
                    order by q.object_id) as longitudes
                from place p\
                """)
            .eq("p.object_id", id)
            .eq("p.object_type", type),
        Places::read);
  }

  private static Place read(ResultSet row) throws SQLException {
    Double[] latitudes = (Double[]) row.getArray("latitudes").getArray();
    Double[] longitudes = (Double[]) row.getArray("longitudes").getArray();
    List<GeoPoint> points = new ArrayList<>(latitudes.length);
    for (int i = 0; i < latitudes.length; i++) {
      points.add(new GeoPoint(latitudes[i], longitudes[i], Crs.CGCS2000));
    }
    return new Place(
        ObjectType.valueOf(row.getString("object_type")),
        row.getObject("object_id", UUID.class),
        row.getString("name"),
        row.getString("area_code"),
        row.getString("uscc"),
        points);
  }
}
