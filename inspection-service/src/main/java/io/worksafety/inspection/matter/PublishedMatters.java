package io.worksafety.inspection.matter;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** This feature's door: which matters may be inspected. */
@ApplicationScoped
public class PublishedMatters {

  private final ReadModel reads;

  PublishedMatters(ReadModel reads) {
    this.reads = reads;
  }

  /**
   * The codes that are not on the list published for this area by the first day, or not valid then.
   */
  public List<String> missing(
      List<String> codes, String areaCode, LocalDate firstDay, LocalDate lastDay) {
    List<String> published =
        reads.list(
            KeysetQuery.select("code from matter")
                .and("code = any (?)", (Object) codes.toArray(String[]::new))
                .and("? like area_code || '%'", areaCode)
                .and("published_on <= ?", firstDay)
                .and("valid_from <= ?", firstDay)
                .and("(valid_to is null or valid_to >= ?)", lastDay),
            row -> row.getString("code"));
    return codes.stream().filter(code -> !published.contains(code)).toList();
  }
}
