package io.worksafety.hazard.figure;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** How many people live around a place, as far as a population grid is registered there. */
@ApplicationScoped
public class PopulationGrid {

  private final ReadModel reads;

  PopulationGrid(ReadModel reads) {
    this.reads = reads;
  }

  /**
   * The newest figure of one cell.
   *
   * @param metres from the place to the cell's centre
   * @param cellMetres side of the cell
   */
  public record Cell(
      double people, double metres, int cellMetres, LocalDate asOfDate, String source) {}

  /** The cells whose square may reach into the circle. */
  public List<Cell> around(GeoPoint place, int metres) {
    double lat = place.lat();
    double lon = place.lon();
    return reads.list(
        KeysetQuery.select(
                "* from (select distinct on (lat, lon) value, cell_metres, as_of_date, source,"
                    + " metres_between(spot, point(?, ?)) as metres from external_figure"
                    + " where voided_at is null and code = '"
                    + Figure.POPULATION_CELL
                    + "' and spot <@ circle(point(?, ?), ?)"
                    + " order by lat, lon, as_of_date desc, id desc) cells")
            // the circle is one of degrees, wide enough for the largest cell; metres decide
            .binding(lon, lat, lon, lat, (metres + 4000) / 60_000.0)
            .and("metres <= ? + cell_metres * 0.7072", metres),
        row ->
            new Cell(
                row.getDouble("value"),
                row.getDouble("metres"),
                row.getInt("cell_metres"),
                row.getObject("as_of_date", LocalDate.class),
                row.getString("source")));
  }
}
