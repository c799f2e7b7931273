package io.worksafety.responsibility;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.platform.privacy.DataClassification;
import io.worksafety.testkit.DataClassificationRules;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.parts.Parts;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class DataClassificationTest {

  @Test
  void everyColumnSaysWhatItHoldsAndNoEventCarriesPersonalData() throws SQLException {
    try (var database = Parts.superuser()) {
      DataClassificationRules.of(DataClassification.read())
          .assertComplete(database, Path.of("contract/events"));
    }
  }
}
