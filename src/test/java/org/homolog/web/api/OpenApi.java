package org.homolog.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document of the API, and what answers have to be by it. */
final class OpenApi {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();

  OpenApi() throws IOException {
    try (InputStream in = ApiRoutes.class.getResourceAsStream("openapi.json")) {
      document = JSON.readTree(in);
    }
  }

  /** {@code GET /api/v1/stats} and the like. */
  Set<String> operations() {
    var operations = new TreeSet<String>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  JsonNode operation(String operation) {
    String[] words = operation.split(" ", 2);
    return document.get("paths").get(words[1]).get(words[0].toLowerCase(Locale.ROOT));
  }

  /** The parameters of an operation, of the path or of the query. */
  List<JsonNode> parameters(String operation, String in) {
    var parameters = new ArrayList<JsonNode>();
    for (JsonNode parameter : operation(operation).path("parameters")) {
      if (parameter.get("in").stringValue().equals(in)) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  /** The statuses that an operation may answer. */
  Set<String> statuses(String operation) {
    return new TreeSet<>(operation(operation).get("responses").propertyNames());
  }

  Map<String, JsonNode> schemas() {
    var all = new HashMap<String, JsonNode>();
    document
        .get("components")
        .get("schemas")
        .properties()
        .forEach(schema -> all.put(schema.getKey(), schema.getValue()));
    return all;
  }

  /** What is wrong with a value by a schema of the document. */
  List<String> errors(JsonNode schema, String value) {
    return schemas
        .computeIfAbsent(schema.toString(), _ -> compiled(schema))
        .validate(
            value,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.get("components"));
    return registry.getSchema(whole);
  }

  /** Checks that an answer is one that the document allows. */
  void check(String operation, HttpResponse<String> answer) {
    String status = Integer.toString(answer.statusCode());
    String what = operation + " " + answer.uri() + " " + status + " " + answer.body();
    assertThat(statuses(operation)).as(what).contains(status);
    JsonNode response = response(operation(operation).get("responses").get(status));
    response
        .path("headers")
        .propertyNames()
        .forEach(header -> assertThat(answer.headers().map()).as(what).containsKey(header));
    if (response.has("content")) {
      String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
      assertThat(response.get("content").propertyNames()).as(what).contains(type);
      JsonNode schema = response.get("content").get(type).get("schema");
      assertThat(errors(schema, answer.body())).as(what).isEmpty();
    } else {
      assertThat(answer.body()).as(what).isEmpty();
    }
  }

  private JsonNode response(JsonNode response) {
    return response.has("$ref")
        ? document.at(response.get("$ref").stringValue().substring(1))
        : response;
  }
}
