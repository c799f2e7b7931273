package io.worksafety.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the suite answered. */
public record Answer(String asked, int status, HttpHeaders headers, String body) {

  public JsonNode json() {
    return Json.read(body);
  }

  public String id() {
    return json().path("id").asText();
  }

  public String text(String field) {
    return json().at(field.startsWith("/") ? field : "/" + field).asText();
  }

  public String etag() {
    return headers.firstValue("ETag").orElse("");
  }

  /** This answer, which must be a success. */
  public Answer ok() {
    if (status / 100 != 2) {
      throw new Unexpected(asked + " was answered " + status + ": " + body);
    }
    return this;
  }

  /** This answer, which must be a refusal of this name. */
  public Answer refused(int expectedStatus, String code) {
    if (status != expectedStatus || !body.contains("\"" + code + "\"")) {
      throw new Unexpected(
          asked
              + " should be refused with "
              + expectedStatus
              + " "
              + code
              + " but was answered "
              + status
              + ": "
              + body);
    }
    return this;
  }

  /** The suite did something else than its contract says. */
  public static final class Unexpected extends RuntimeException {
    public Unexpected(String message) {
      super(message);
    }
  }
}
