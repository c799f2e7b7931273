package io.worksafety.accountability.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The chains we were told of. */
@ApplicationScoped
public class Chains {

  private static final TypeReference<List<ChainLink>> LINKS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select chain_id, trigger_type, trigger_ref, hazard_level, object_type, object_id, area_code,
             industry_code, valid_at, known_at, chain_hash, links
        from responsibility_chain
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  Chains(DataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  /** The first chain resolved for this trigger: the one that accountability rests on. */
  public Optional<ResolvedChain> find(ChainTrigger type, UUID ref) {
    return read(
            COLUMNS
                + " where trigger_type = ? and trigger_ref = ?"
                + " order by received_at, chain_id limit 1",
            type.name(),
            ref)
        .stream()
        .findFirst();
  }

  /** The accidents whose chain names this organisation or person at this level. */
  public List<UUID> accidentsUnder(ChainLevel level, UUID subject) {
    try (Connection connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select distinct c.trigger_ref from responsibility_chain_link l
                  join responsibility_chain c on c.chain_id = l.chain_id
                 where (l.organization_id = ? or l.person_id = ?) and l.level = ?
                   and c.trigger_type = 'ACCIDENT'
                   and not exists (select 1 from responsibility_chain e
                        where e.trigger_type = c.trigger_type and e.trigger_ref = c.trigger_ref
                          and (e.received_at, e.chain_id) < (c.received_at, c.chain_id))
                """)) {
      query.setObject(1, subject);
      query.setObject(2, subject);
      query.setString(3, level.name());
      List<UUID> refs = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          refs.add(rows.getObject(1, UUID.class));
        }
      }
      return refs;
    } catch (SQLException e) {
      throw new IllegalStateException("Chains cannot be read", e);
    }
  }

  /** Whether any chain ever named this organisation or person. */
  public boolean everNamed(UUID subject) {
    try (Connection connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                """
                select exists (select 1 from responsibility_chain_link where organization_id = ?)
                    or exists (select 1 from responsibility_chain_link where person_id = ?)
                """)) {
      query.setObject(1, subject);
      query.setObject(2, subject);
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Chains cannot be read", e);
    }
  }

  /** Stores a chain once; false when it is known already. */
  boolean store(ResolvedChain chain) {
    try (Connection connection = dataSource.getConnection()) {
      try (var insert =
          connection.prepareStatement(
              """
              insert into responsibility_chain (chain_id, trigger_type, trigger_ref, hazard_level,
                object_type, object_id, area_code, industry_code, valid_at, known_at, chain_hash,
                links, received_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
              """)) {
        insert.setObject(1, chain.chainId());
        insert.setString(2, chain.triggerType().name());
        insert.setObject(3, chain.triggerRef());
        insert.setString(4, chain.hazardLevel());
        insert.setString(5, chain.objectType());
        insert.setObject(6, chain.objectId(), Types.OTHER);
        insert.setString(7, chain.areaCode());
        insert.setString(8, chain.industryCode());
        insert.setObject(9, chain.validAt().atOffset(ZoneOffset.UTC));
        insert.setObject(10, chain.knownAt().atOffset(ZoneOffset.UTC));
        insert.setString(11, chain.chainHash());
        insert.setString(12, json.writeValueAsString(chain.links()));
        insert.setObject(13, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (insert.executeUpdate() == 0) {
          return false;
        }
      }
      try (var insert =
          connection.prepareStatement(
              """
              insert into responsibility_chain_link
                (chain_id, level, organization_id, person_id, certainty) values (?, ?, ?, ?, ?)
              """)) {
        for (ChainLink link : chain.links()) {
          insert.setObject(1, chain.chainId());
          insert.setString(2, link.level().name());
          insert.setObject(3, link.organizationId(), Types.OTHER);
          insert.setObject(4, link.personId(), Types.OTHER);
          insert.setString(5, link.certainty().name());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("The chain cannot be stored", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The chain cannot be written as JSON", e);
    }
  }

  private List<ResolvedChain> read(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      List<ResolvedChain> chains = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          chains.add(chain(rows));
        }
      }
      return chains;
    } catch (SQLException e) {
      throw new IllegalStateException("Chains cannot be read", e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored chain is not readable", e);
    }
  }

  private ResolvedChain chain(ResultSet row) throws SQLException, JsonProcessingException {
    return new ResolvedChain(
        row.getObject(1, UUID.class),
        ChainTrigger.valueOf(row.getString(2)),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getString(11),
        json.readValue(row.getString(12), LINKS));
  }
}
