package io.worksafety.hazard.evidence;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers contents, whole or a range of them. */
@ApplicationScoped
class EvidenceContent {

  private static final int PARTIAL = 206;

  private final VisibleEvidence visible;
  private final EvidenceParts parts;

  EvidenceContent(VisibleEvidence visible, EvidenceParts parts) {
    this.visible = visible;
    this.parts = parts;
  }

  /** For who holds a link that was checked. */
  RestResponse<StreamingOutput> read(UUID id, EvidenceCopy copy, @Nullable String range) {
    EvidenceView evidence =
        visible
            .find(id)
            .filter(view -> view.status() == EvidenceStatus.STORED)
            .orElseThrow(() -> Aggregates.notFound(id));
    return switch (copy) {
      case ORIGINAL -> {
        ByteRange asked = ByteRange.of(range, evidence.size());
        List<EvidenceParts.Part> whole = parts.of(id);
        yield answer(
            evidence, asked, evidence.size(), evidence.sha256(), out -> write(whole, asked, out));
      }
      case PUBLIC -> {
        byte[] stripped = stripped(evidence);
        ByteRange asked = ByteRange.of(range, stripped.length);
        yield answer(
            evidence,
            asked,
            stripped.length,
            Objects.requireNonNull(evidence.publicSha256()),
            out -> out.write(stripped, (int) asked.first(), (int) asked.length()));
      }
    };
  }

  /** Made anew each time: it follows from the original alone, and its digest is known. */
  private byte[] stripped(EvidenceView evidence) {
    try (InputStream original = parts.open(parts.of(evidence.id()))) {
      return PublicCopy.of(evidence.type(), original.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("The picture " + evidence.id() + " was whole before", e);
    }
  }

  private void write(List<EvidenceParts.Part> whole, ByteRange asked, OutputStream out)
      throws IOException {
    for (EvidenceParts.Part part : whole) {
      long end = part.start() + part.length();
      if (end <= asked.first() || part.start() > asked.last()) {
        continue;
      }
      byte[] bytes = parts.read(part);
      int from = (int) Math.max(0, asked.first() - part.start());
      int to = (int) (Math.min(end, asked.last() + 1) - part.start());
      out.write(bytes, from, to - from);
    }
  }

  private static RestResponse<StreamingOutput> answer(
      EvidenceView evidence, ByteRange asked, long size, String sha256, StreamingOutput body) {
    var answer =
        RestResponse.ResponseBuilder.<StreamingOutput>create(asked.partial() ? PARTIAL : 200)
            .entity(body)
            .header(HttpHeaders.CONTENT_TYPE, evidence.mediaType())
            .header(HttpHeaders.CONTENT_LENGTH, asked.length())
            .header("Accept-Ranges", "bytes")
            .header("Repr-Digest", Digests.field(sha256))
            .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
            .header("X-Content-Type-Options", "nosniff")
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\""
                    + evidence.id()
                    + "."
                    + evidence.type().extension()
                    + "\"");
    if (asked.partial()) {
      answer.header("Content-Range", "bytes " + asked.first() + "-" + asked.last() + "/" + size);
    }
    return answer.build();
  }
}
