package io.worksafety.hazard.figure;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Registering, correcting and voiding external figures. */
@ApplicationScoped
class FigureRegistration {

  private final Figures figures;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  FigureRegistration(Figures figures, ReadModel reads, Journal journal, Clock clock) {
    this.figures = figures;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(FigureDetails details, Caller caller) {
    Figure figure = Figure.register(details, ChinaTime.day(clock.instant()), caller);
    refuseKnown(details, figure.id());
    journal.append(figure, figure.registered());
    return figure.id();
  }

  void correct(UUID id, FigureDetails details, IfMatch ifMatch, Caller caller) {
    Figure figure = figures.require(id, caller, ifMatch.required());
    refuseKnown(details, id);
    FigureDetails before = figure.details();
    figure.correct(details, ChinaTime.day(clock.instant()), caller);
    if (!before.equals(figure.details())) {
      journal.append(figure, figure.corrected());
    }
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Figure figure = figures.require(id, caller, ifMatch);
    journal.append(
        figure,
        figure.makeVoidBecause(
            voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  /** The unique index is the guard; this says it in words a client can use. */
  private void refuseKnown(FigureDetails details, UUID self) {
    GeoPoint location = details.storedLocation();
    KeysetQuery same =
        KeysetQuery.select("id from external_figure")
            .area("area_code", details.areaCode().substring(0, 6))
            .eq("code", details.code())
            .eq("about_area_code", details.aboutAreaCode())
            .eq("as_of_date", details.asOfDate())
            .and("voided_at is null and id <> ?", self);
    if (location == null) {
      same.and("lat is null");
    } else {
      same.and("lat = ?::numeric and lon = ?::numeric", location.lat(), location.lon());
    }
    if (reads.first(same, row -> true).isPresent()) {
      throw FigureProblem.KNOWN.because(
          "Correct the figure " + details.code() + " of " + details.asOfDate() + " instead",
          "请更正 " + details.asOfDate() + " 的数据 " + details.code());
    }
  }
}
