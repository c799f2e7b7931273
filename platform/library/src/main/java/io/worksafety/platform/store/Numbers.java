package io.worksafety.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Numbers people can say: {@code 320105-H-2026-000123}, counted per county, kind and year. Blocks
 * are taken from the database, so a restart leaves a gap and never a duplicate.
 */
@ApplicationScoped
public class Numbers {

  private static final int BLOCK = 100;
  private static final int LARGEST_BLOCK = 5_000;

  /** A block that is used up sooner makes the next one twice as large. */
  private static final Duration LASTS = Duration.ofSeconds(1);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private record Series(String area, char letter, int year) {}

  private static final class Block {
    long next;
    long end;
    int size = BLOCK / 2;
    long takenAt = System.nanoTime();

    /** A new connection for every hundred numbers would be much of the cost of a flood. */
    int nextSize(long now) {
      boolean flood = now - takenAt < LASTS.toNanos();
      size = flood ? Math.min(LARGEST_BLOCK, size * 2) : BLOCK;
      takenAt = now;
      return size;
    }
  }

  private final String url;
  private final Properties login = new Properties();
  private final Clock clock;
  private final Map<Series, Block> blocks = new HashMap<>();
  // Not a monitor: the holder may wait for the database on a virtual thread
  private final ReentrantLock lock = new ReentrantLock();

  Numbers(
      Clock clock,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.clock = clock;
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "3");
    login.setProperty("socketTimeout", "10");
  }

  /**
   * @param areaCode any division code; its first six digits count
   * @param letter the kind of thing, e.g. H
   */
  public String next(String areaCode, char letter) {
    Series series =
        new Series(
            areaCode.substring(0, Math.min(6, areaCode.length())),
            letter,
            clock.instant().atZone(ZONE).getYear());
    long value;
    lock.lock();
    try {
      Block block = blocks.computeIfAbsent(series, s -> new Block());
      if (block.next == block.end) {
        int size = block.nextSize(System.nanoTime());
        block.end = reserve(series, size);
        block.next = block.end - size;
      }
      value = block.next++;
    } finally {
      lock.unlock();
    }
    return "%s-%s-%d-%06d".formatted(series.area, series.letter, series.year, value);
  }

  /**
   * On a connection of its own: the block must outlive a rollback of the caller, and a second
   * connection from the pool could wait for callers that wait for this block.
   */
  private long reserve(Series series, int size) {
    try (var connection = DriverManager.getConnection(url, login);
        var statement =
            connection.prepareStatement(
                "insert into number_series as s (area_code, letter, year, next)"
                    + " values (?, ?, ?, 1 + ?) on conflict (area_code, letter, year)"
                    + " do update set next = s.next + excluded.next - 1 returning next")) {
      statement.setString(1, series.area);
      statement.setString(2, String.valueOf(series.letter));
      statement.setInt(3, series.year);
      statement.setLong(4, size);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new JournalFailure(e);
    }
  }
}
