package io.worksafety.inspection.inspector;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** This feature's door: the credentials behind their numbers. */
@ApplicationScoped
public class Credentials {

  private final ReadModel reads;

  Credentials(ReadModel reads) {
    this.reads = reads;
  }

  /** Those that are known, in the order of the numbers. */
  public List<Credential> find(List<String> numbers) {
    List<Credential> known =
        reads.list(
            KeysetQuery.select(
                    "credential_no, person_id, employer_id, credential_expires_on from"
                        + " inspector")
                .and("credential_no = any (?)", (Object) numbers.toArray(String[]::new)),
            row ->
                new Credential(
                    row.getString("credential_no"),
                    row.getObject("person_id", UUID.class),
                    row.getObject("employer_id", UUID.class),
                    row.getObject("credential_expires_on", LocalDate.class)));
    return numbers.stream()
        .flatMap(no -> known.stream().filter(credential -> credential.no().equals(no)))
        .toList();
  }
}
