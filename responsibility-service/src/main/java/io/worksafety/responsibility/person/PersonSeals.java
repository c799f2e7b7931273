package io.worksafety.responsibility.person;

import io.worksafety.platform.code.PhoneNumber;
import io.worksafety.platform.privacy.DataKeys;
import io.worksafety.platform.privacy.SealedColumn;
import io.worksafety.platform.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** Seals what a person's record keeps secret, and hashes what it is found by. */
@Singleton
class PersonSeals implements SealedColumns {

  private static final String PURPOSE = "person";

  private final DataKeys keys;
  final SealedColumn phone;
  final SealedColumn idNo;

  PersonSeals(DataKeys keys) {
    this.keys = keys;
    this.phone = new SealedColumn(keys, PURPOSE, "person", "phone");
    this.idNo = new SealedColumn(keys, PURPOSE, "person", "id_no");
  }

  byte[] nameIndex(String name) {
    return keys.index(PURPOSE, "name", name);
  }

  byte[] phoneIndex(PhoneNumber number) {
    return keys.index(PURPOSE, "phone", number.e164());
  }

  byte[] idNoIndex(String number) {
    return keys.index(PURPOSE, "id-no", number);
  }

  @Override
  public List<SealedColumn> sealed() {
    return List.of(phone, idNo);
  }
}
