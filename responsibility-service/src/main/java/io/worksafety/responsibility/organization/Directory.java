package io.worksafety.responsibility.organization;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up many organisations or posts at once. */
@ApplicationScoped
public class Directory {

  private final ReadModel read;

  Directory(ReadModel read) {
    this.read = read;
  }

  public Map<UUID, OrganizationFacts> organizations(Collection<UUID> ids) {
    List<OrganizationFacts> found =
        read.list(
            KeysetQuery.select("id, kind, area_code from organization")
                .and("id = any (?::uuid[])", (Object) texts(ids)),
            row ->
                new OrganizationFacts(
                    row.getObject(1, UUID.class),
                    OrganizationKind.valueOf(row.getString(2)),
                    row.getString(3)));
    return found.stream().collect(Collectors.toMap(OrganizationFacts::id, Function.identity()));
  }

  public Map<UUID, PostFacts> posts(Collection<UUID> ids) {
    List<PostFacts> found =
        read.list(
            KeysetQuery.select("id, organization_id, level, area_code from post")
                .and("id = any (?::uuid[])", (Object) texts(ids)),
            row ->
                new PostFacts(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    Level.valueOf(row.getString(3)),
                    row.getString(4)));
    return found.stream().collect(Collectors.toMap(PostFacts::id, Function.identity()));
  }

  Set<String> takenCreditCodes(Collection<String> codes) {
    return new HashSet<>(
        read.list(
            KeysetQuery.select("uscc from organization")
                .and("uscc = any (?)", (Object) codes.toArray(String[]::new)),
            row -> row.getString(1)));
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().distinct().map(UUID::toString).toArray(String[]::new);
  }
}
