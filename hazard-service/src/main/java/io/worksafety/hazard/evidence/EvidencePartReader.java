package io.worksafety.hazard.evidence;

import io.worksafety.platform.problem.CommonProblem;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a part from the wire before its transaction begins. */
@Provider
@Consumes(EvidencePart.TYPE)
class EvidencePartReader implements MessageBodyReader<EvidencePart> {

  // providers are made while the image is built, when there is no run-time configuration yet
  private final Instance<EvidenceSettings> settings;

  EvidencePartReader(Instance<EvidenceSettings> settings) {
    this.settings = settings;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == EvidencePart.class;
  }

  @Override
  public EvidencePart readFrom(
      Class<EvidencePart> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    int most = settings.get().maxPart();
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      // the answer is only seen by a sender that could send to the end
      body.transferTo(OutputStream.nullOutputStream());
      throw CommonProblem.TOO_LARGE.because(
          "A part may have " + most + " bytes", "分片不得超过 " + most + " 字节");
    }
    return new EvidencePart(bytes);
  }
}
