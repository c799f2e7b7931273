package io.worksafety.gateway;

/** Contracts as services would give them: partly equal, partly not. */
final class Contracts {

  private Contracts() {}

  /** Every service has a Problem of the same shape, and a Page of its own. */
  static String of(String service) {
    return """
    {
      "openapi": "3.1.0",
      "info": {"title": "%1$s", "version": "1"},
      "tags": [{"name": "%1$s", "description": "about %1$s"}, {"name": "shared"}],
      "security": [{"bearer": []}],
      "x-problem-types": {
        "%1$s.drilled": {"status": 409, "title": "Drilled already", "titleZh": "已演练"}},
      "paths": {
        "/api/v1/%1$s/audit": {
          "get": {
            "operationId": "list%1$sAudit",
            "tags": ["%1$s"],
            "responses": {
              "200": {"description": "ok", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Page"}}}},
              "400": {"$ref": "#/components/responses/Bad"}
            }
          }
        }
      },
      "components": {
        "schemas": {
          "Problem": {"type": "object", "properties": {"code": {"type": "string"}}},
          "Row": {"type": "object", "properties": {"%1$s": {"type": "string"}}},
          "Page": {"type": "object", "properties": {"items": {
            "type": "array", "items": {"$ref": "#/components/schemas/Row"}}}}
        },
        "responses": {
          "Bad": {"description": "bad", "content": {"application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"}}}}
        },
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}
      }
    }
    """
        .formatted(service);
  }
}
