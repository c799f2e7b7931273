package io.worksafety.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractMergerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ContractMerger.Merged merge(String hazard, String inspection) {
    Map<String, ObjectNode> parts = new LinkedHashMap<>();
    parts.put("hazard", json(hazard));
    parts.put("inspection", json(inspection));
    return ContractMerger.merge(json("{'openapi':'3.1.0'}"), parts);
  }

  private static String schemas(String... nameAndDefinition) {
    StringBuilder text = new StringBuilder("{'components':{'schemas':{");
    for (int i = 0; i < nameAndDefinition.length; i += 2) {
      text.append(i == 0 ? "" : ",").append('\'').append(nameAndDefinition[i]).append("':");
      text.append(nameAndDefinition[i + 1]);
    }
    return text.append("}}}").toString();
  }

  private static final String TEXT = "{'type':'string'}";
  private static final String NUMBER = "{'type':'integer'}";
  private static final String ROW = "{'$ref':'#/components/schemas/Row'}";
  private static final String PAGE = "{'items':{'$ref':'#/components/schemas/Row'}}";

  @Test
  void equalComponentsBecomeOne() {
    JsonNode schemas =
        merge(schemas("Problem", TEXT, "A", TEXT), schemas("Problem", TEXT, "B", TEXT))
            .document()
            .at("/components/schemas");

    assertThat(schemas.fieldNames()).toIterable().containsExactly("A", "B", "Problem");
  }

  @Test
  void differentComponentsArePrefixedOnBothSides() {
    JsonNode schemas =
        merge(schemas("Row", TEXT), schemas("Row", NUMBER)).document().at("/components/schemas");

    assertThat(schemas.fieldNames()).toIterable().containsExactly("HazardRow", "InspectionRow");
    assertThat(schemas.at("/HazardRow/type").asText()).isEqualTo("string");
    assertThat(schemas.at("/InspectionRow/type").asText()).isEqualTo("integer");
  }

  @Test
  void whatRefersToADifferentComponentIsDifferentToo() {
    JsonNode schemas =
        merge(
                schemas("Row", TEXT, "Page", PAGE, "Book", "{'$ref':'#/components/schemas/Page'}"),
                schemas(
                    "Row", NUMBER, "Page", PAGE, "Book", "{'$ref':'#/components/schemas/Page'}"))
            .document()
            .at("/components/schemas");

    assertThat(schemas.fieldNames())
        .toIterable()
        .containsExactly(
            "HazardBook",
            "HazardPage",
            "HazardRow",
            "InspectionBook",
            "InspectionPage",
            "InspectionRow");
    assertThat(schemas.at("/HazardBook/$ref").asText())
        .isEqualTo("#/components/schemas/HazardPage");
    assertThat(schemas.at("/InspectionPage/items/$ref").asText())
        .isEqualTo("#/components/schemas/InspectionRow");
  }

  @Test
  void aNameOfOneServiceAloneStays() {
    JsonNode schemas =
        merge(schemas("Row", TEXT, "Only", ROW), schemas("Row", NUMBER))
            .document()
            .at("/components/schemas");

    assertThat(schemas.at("/Only/$ref").asText()).isEqualTo("#/components/schemas/HazardRow");
  }

  @Test
  void aPrefixedNameThatIsTakenIsLengthened() {
    JsonNode schemas =
        merge(schemas("Row", TEXT, "HazardRow", NUMBER), schemas("Row", NUMBER))
            .document()
            .at("/components/schemas");

    assertThat(schemas.at("/HazardRow/type").asText()).isEqualTo("integer");
    assertThat(schemas.at("/HazardRow_/type").asText()).isEqualTo("string");
  }

  @Test
  void discriminatorsAndSecurityFollowTheNewNames() {
    String part =
        "{'paths':{'/%1$s':{'get':{'operationId':'%1$s','security':[{'key':[]}],'x':{"
            + "'discriminator':{'mapping':{'A':'#/components/schemas/Row'}}}}}},"
            + "'components':{'schemas':{'Row':{'%1$s':1}},"
            + "'securitySchemes':{'key':{'type':'%1$s'}}}}";

    ObjectNode merged = merge(part.formatted("hazard"), part.formatted("inspection")).document();

    assertThat(merged.at("/paths/~1hazard/get/x/discriminator/mapping/A").asText())
        .isEqualTo("#/components/schemas/HazardRow");
    assertThat(merged.at("/paths/~1inspection/get/security/0").has("InspectionKey")).isTrue();
  }

  @Test
  void aDocumentWideRequirementStaysWithItsOwnOperations() {
    ObjectNode merged =
        merge(
                "{'security':[{'bearer':[]}],'paths':{'/a':{'get':{},'post':{'security':[]}}}}",
                "{'paths':{'/b':{'get':{}}}}")
            .document();

    assertThat(merged.has("security")).isFalse();
    assertThat(merged.at("/paths/~1a/get/security/0").has("bearer")).isTrue();
    assertThat(merged.at("/paths/~1a/post/security")).isEmpty();
    assertThat(merged.at("/paths/~1b/get").has("security")).isFalse();
  }

  @Test
  void operationIdsAreUniqueAndDoubleOnesAreReported() {
    ContractMerger.Merged merged =
        merge(
            "{'paths':{'/a':{'get':{'operationId':'listAudit'}}}}",
            "{'paths':{'/b':{'get':{'operationId':'listAudit'}}}}");

    assertThat(merged.document().at("/paths/~1a/get/operationId").asText()).isEqualTo("listAudit");
    assertThat(merged.document().at("/paths/~1b/get/operationId").asText())
        .isEqualTo("inspectionListAudit");
    assertThat(merged.faults()).singleElement().asString().contains("listAudit");
  }

  @Test
  void aPathWithTwoOwnersIsReported() {
    ContractMerger.Merged merged =
        merge(
            "{'paths':{'/a':{'get':{'summary':'first'}}}}",
            "{'paths':{'/a':{'get':{'summary':'second'},'post':{'summary':'new'}}}}");

    assertThat(merged.document().at("/paths/~1a/get/summary").asText()).isEqualTo("first");
    assertThat(merged.document().at("/paths/~1a/post/summary").asText()).isEqualTo("new");
    assertThat(merged.faults()).singleElement().asString().contains("/a");
  }

  @Test
  void theOrderOfServicesDoesNotChangeNames() {
    String hazard = schemas("Row", TEXT, "Page", PAGE);
    String inspection = schemas("Row", NUMBER, "Page", PAGE);
    Map<String, ObjectNode> reversed = new LinkedHashMap<>();
    reversed.put("inspection", json(inspection));
    reversed.put("hazard", json(hazard));

    assertThat(ContractMerger.merge(json("{'openapi':'3.1.0'}"), reversed).document())
        .isEqualTo(merge(hazard, inspection).document());
  }

  @Test
  void thePartsAreNotTouched() {
    ObjectNode part = json(schemas("Row", TEXT));
    ObjectNode copy = part.deepCopy();

    ContractMerger.merge(
        json("{}"), Map.of("hazard", part, "inspection", json(schemas("Row", NUMBER))));

    assertThat(part).isEqualTo(copy);
  }
}
