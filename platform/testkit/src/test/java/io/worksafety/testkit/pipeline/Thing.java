package io.worksafety.testkit.pipeline;

import io.worksafety.platform.code.Text;
import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.EventType;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

@Entity
@SuppressWarnings("NullAway.Init")
class Thing extends Aggregate {

  enum Kind implements Labelled {
    SMALL("小"),
    LARGE("大");

    private final String labelZh;

    Kind(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }

  @EventType("io.worksafety.echo.thing-made.v1")
  record Made(UUID thingId, String name) {}

  @EventType("io.worksafety.echo.thing-renamed.v1")
  record Renamed(UUID thingId, String name) {}

  record MakeThing(
      @NotNull @Text(max = 10) String name,
      @NotNull Kind kind,
      @NotNull @Size(max = 12) String areaCode) {}

  record RenameThing(@NotNull @Text(max = 10) String name) {}

  record View(UUID id, long version, String no, String name, Kind kind, Instant createdAt)
      implements Versioned {

    static final String COLUMNS = "id, version, no, name, kind, created_at from thing";

    static View of(Thing thing) {
      return new View(
          thing.id(), thing.version(), thing.no, thing.name, thing.kind, thing.createdAt());
    }

    static View read(ResultSet row) throws SQLException {
      return new View(
          row.getObject(1, UUID.class),
          row.getLong(2),
          row.getString(3),
          row.getString(4),
          Kind.valueOf(row.getString(5)),
          row.getObject(6, OffsetDateTime.class).toInstant());
    }
  }

  private String no;
  private String name;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  protected Thing() {}

  Thing(MakeThing made, String no) {
    super(Ids.next(), made.areaCode(), null);
    this.no = no;
    this.name = made.name();
    this.kind = made.kind();
  }

  Renamed rename(String to) {
    name = to;
    return new Renamed(id(), to);
  }

  Made made() {
    return new Made(id(), name);
  }

  @Override
  public String aggregateType() {
    return "thing";
  }

  @Override
  public Object state() {
    return Map.of("no", no, "name", name, "kind", kind);
  }
}
