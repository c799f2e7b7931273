package io.worksafety.hazard.ledger;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a ledger from the wire before its transaction begins. */
@Provider
@Consumes(LedgerFile.CSV)
class LedgerFileReader implements MessageBodyReader<LedgerFile> {

  private final LedgerFiles files;

  LedgerFileReader(LedgerFiles files) {
    this.files = files;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == LedgerFile.class;
  }

  @Override
  public LedgerFile readFrom(
      Class<LedgerFile> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return files.store(body);
  }
}
