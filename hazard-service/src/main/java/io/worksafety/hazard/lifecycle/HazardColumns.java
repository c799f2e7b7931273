package io.worksafety.hazard.lifecycle;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Lets Hibernate read and write documents as the read side does. */
@Singleton
@JsonFormat
@PersistenceUnitExtension
class HazardColumns implements FormatMapper {

  private final HazardDocuments documents;

  HazardColumns(HazardDocuments documents) {
    this.documents = documents;
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    return documents.read(text.toString(), type.getJavaType());
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return documents.write(value, type.getJavaType());
  }
}
