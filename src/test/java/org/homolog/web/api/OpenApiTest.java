package org.homolog.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.web.Served;
import org.homolog.web.ServerOptions;
import org.homolog.web.TestSite;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Editions;
import org.homolog.web.http.Address;
import org.homolog.web.table.GroupQuery.Unit;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.ModuleRow;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The document says what the API does, and nothing else. */
final class OpenApiTest {
  private static final String GROUPS = "GET /api/v1/groups";
  private static final String GROUP = "GET /api/v1/groups/{id}";
  private static final String MODULE = "GET /api/v1/modules/{wiki}/{title}";
  private static final String SIMILAR = MODULE + "/similar";
  private static final String QUERY = "POST /api/v1/query";

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static OpenApi document;

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  private static final class NoNews implements Editions.News {
    @Override
    public void switched(Edition edition) {}

    @Override
    public void failed(Exception reason) {}
  }

  @BeforeAll
  static void serve() throws IOException {
    document = new OpenApi();
    Served.make(folder);
    served = Served.in(folder, Served.OPTIONS);
  }

  @AfterAll
  static void close() throws IOException {
    served.close();
    assertThat(served.faults()).isEmpty();
  }

  private static void ask(TestSite.Question question) throws Exception {
    Workspace workspace = Workspace.open(folder);
    var homolog = new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
    try (Editions editions = Editions.open(homolog, workspace, new NoNews(), Duration.ofHours(1))) {
      editions.ask(
          edition -> {
            question.ask(edition);
            return true;
          });
    }
  }

  private static String name(Operation<?> operation) {
    return operation.method() + " " + operation.path();
  }

  private static Set<String> names(List<JsonNode> parameters) {
    return parameters.stream()
        .map(parameter -> parameter.get("name").stringValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void operationsAreThoseOfTheDocument() {
    assertThat(ApiRoutes.operations().stream().map(OpenApiTest::name))
        .containsExactlyInAnyOrderElementsOf(document.operations());
    assertThat(ApiRoutes.all()).hasSameSizeAs(ApiRoutes.operations());
  }

  @Test
  void parametersAreThoseThatAreRead() throws Exception {
    ask(
        edition -> {
          for (Operation<?> operation : ApiRoutes.operations()) {
            assertThat(names(document.parameters(name(operation), "query")))
                .as(name(operation))
                .isEqualTo(operation.parameters(edition));
            Set<String> parts = new TreeSet<>();
            for (String part : operation.path().split("/", -1)) {
              if (part.startsWith("{")) {
                parts.add(part.substring(1, part.length() - 1));
              }
            }
            assertThat(names(document.parameters(name(operation), "path"))).isEqualTo(parts);
          }
        });
  }

  /** What can be chosen, the bounds of numbers, and what holds without a parameter. */
  @Test
  void valuesOfParametersAreThoseThatAreTaken() {
    for (String operation : document.operations()) {
      for (JsonNode parameter : document.parameters(operation, "query")) {
        JsonNode schema = parameter.get("schema");
        List<String> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        schema.path("enum").forEach(value -> taken.add(value.asString()));
        for (String limit : List.of("minimum", "maximum", "default")) {
          if (schema.has(limit)) {
            taken.add(schema.get(limit).asString());
          }
        }
        JsonNode example = parameter.get("example");
        taken.add(example.isArray() ? example.get(0).asString() : example.asString());
        if (schema.has("enum")) {
          refused.add("nope");
        }
        if (schema.has("minimum")) {
          refused.add(Long.toString(schema.get("minimum").asLong() - 1));
          refused.add(Long.toString(schema.get("maximum").asLong() + 1));
          refused.add("many");
        }
        String name = parameter.get("name").stringValue();
        for (String value : taken) {
          assertThat(answer(operation, name, value).statusCode()).as(name + value).isEqualTo(200);
        }
        for (String value : refused) {
          HttpResponse<String> answer = answer(operation, name, value);
          document.check(operation, answer);
          assertThat(answer.statusCode()).as(name + value).isEqualTo(400);
          assertThat(answer.body()).contains("\"detail\" : \"" + name + " is ");
        }
      }
    }
  }

  private static HttpResponse<String> answer(String operation, String name, String value) {
    String address = usual(operation) + "?" + Address.part(name) + "=" + Address.part(value);
    return operation.startsWith("POST") ? served.post(address, "return 1") : served.get(address);
  }

  /** An address of an operation that there is. */
  private static String usual(String operation) {
    String path = operation.split(" ", 2)[1];
    return path.replace("{id}", path.contains("{id}") ? firstId() : "")
        .replace("{wiki}", "enwiki")
        .replace("{title}", "Roman");
  }

  private static String firstId() {
    String body = served.get("/api/v1/groups?size=1").body();
    return body.split("\"id\" : \"", 2)[1].split("\"", 2)[0];
  }

  @Test
  void everythingIsDescribedWithAnExample() {
    document.schemas().forEach(OpenApiTest::checkDescribed);
    for (String operation : document.operations()) {
      assertThat(document.operation(operation).propertyNames())
          .contains("operationId", "summary", "description", "responses");
      for (String in : List.of("path", "query")) {
        for (JsonNode parameter : document.parameters(operation, in)) {
          assertThat(parameter.propertyNames()).contains("description", "schema", "example");
          assertThat(document.errors(parameter.get("schema"), parameter.get("example").toString()))
              .isEmpty();
        }
      }
    }
  }

  private static void checkDescribed(String name, JsonNode schema) {
    assertThat(schema.get("description").stringValue()).as(name).endsWith(".");
    assertThat(schema.get("additionalProperties").booleanValue()).as(name).isFalse();
    schema
        .get("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode value = property.getValue();
              if (!value.toString().contains("$ref")) {
                assertThat(value.propertyNames())
                    .as(name + "." + property.getKey())
                    .contains("description", "examples");
                value
                    .get("examples")
                    .forEach(
                        example ->
                            assertThat(document.errors(value, example.toString()))
                                .as(name + "." + property.getKey())
                                .isEmpty());
              }
            });
  }

  /** Every group, page of groups, module and module's like of the samples. */
  @Test
  void answersAreAsDocumented() throws Exception {
    ask(
        edition -> {
          for (Unit unit : Unit.values()) {
            for (GroupRow row : edition.groups(unit).rows()) {
              check(GROUP, "/api/v1/groups/" + row.group().id());
              check(GROUP, "/api/v1/groups/" + row.group().id() + "?size=1&page=2");
            }
            for (int page = 1; page < 5; page++) {
              check(GROUPS, "/api/v1/groups?size=7&unit=" + unit.key() + "&page=" + page);
            }
          }
          for (ModuleRow row : edition.modules().rows()) {
            String path =
                "/api/v1/modules/%s/%s"
                    .formatted(row.module().id().wiki(), Address.part(row.module().id().title()));
            check(MODULE, path);
            if (row.text().tokens() > 0) {
              check(SIMILAR, path + "/similar");
              String source = edition.source(row.module().id()).orElseThrow().text();
              HttpResponse<String> found = served.post("/api/v1/query?top=2", source);
              assertThat(found.statusCode()).isEqualTo(200);
              document.check(QUERY, found);
            }
          }
        });
    for (String rest : List.of("wikis", "stats", "openapi.json")) {
      check("GET /api/v1/" + rest, "/api/v1/" + rest);
    }
  }

  private static void check(String operation, String address) {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    document.check(operation, answer);
  }

  /** Every status of every operation that is documented comes about. */
  @Test
  void refusalsAreAsDocumented() throws IOException {
    var seen = new TreeMap<String, Set<String>>();
    for (String operation : document.operations()) {
      String address = usual(operation);
      if (operation.startsWith("GET")) {
        HttpResponse<String> first = served.get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        see(operation, first, seen);
        see(operation, served.send(served.request(address).header("If-None-Match", tag)), seen);
        see(operation, served.get(address + "?nope=1"), seen);
      } else {
        see(operation, served.post(address, "return 1"), seen);
        see(operation, served.post(address + "?nope=1", "return 1"), seen);
      }
    }
    see(GROUP, served.get("/api/v1/groups/nope"), seen);
    see(MODULE, served.get("/api/v1/modules/enwiki/Nope"), seen);
    see(SIMILAR, served.get("/api/v1/modules/enwiki/Nope/similar"), seen);
    String readInPart = Address.part("Песочница");
    see(SIMILAR, served.get("/api/v1/modules/ruwiki/" + readInPart + "/similar"), seen);
    see(QUERY, served.post("/api/v1/query", "return ="), seen);
    see(QUERY, served.post("/api/v1/query", BodyPublishers.ofByteArray(new byte[3 << 20])), seen);
    hurried(seen);
    crowded(seen);
    unreadable(seen);

    for (String operation : document.operations()) {
      assertThat(seen.get(operation)).as(operation).isEqualTo(document.statuses(operation));
    }
  }

  private static void see(
      String operation, HttpResponse<String> answer, Map<String, Set<String>> seen) {
    document.check(operation, answer);
    seen.computeIfAbsent(operation, _ -> new TreeSet<>())
        .add(Integer.toString(answer.statusCode()));
  }

  private static boolean has(String operation, String status, Map<String, Set<String>> seen) {
    return seen.getOrDefault(operation, Set.of()).contains(status);
  }

  /** A server with a module of which nothing can be read. */
  private static void unreadable(Map<String, Set<String>> seen) throws IOException {
    Path modules = Files.createDirectories(folder.resolve("unreadable/enwiki"));
    Files.writeString(modules.resolve("Nothing.lua"), "= = )\n");
    Path workspace = folder.resolve("of-unreadable");
    Served.make(workspace, List.of(modules));
    try (Served other = Served.in(workspace, Served.OPTIONS)) {
      see(SIMILAR, other.get("/api/v1/modules/enwiki/Nothing/similar"), seen);
    }
  }

  /** A server whose searches may take no time. */
  private static void hurried(Map<String, Set<String>> seen) throws IOException {
    try (Served hurried = Served.in(folder, Served.options(1, 1, Duration.ZERO))) {
      see(SIMILAR, hurried.get(usual(SIMILAR)), seen);
      see(QUERY, hurried.post("/api/v1/query", "return 1"), seen);
    }
  }

  /** A server that many ask at once. */
  private static void crowded(Map<String, Set<String>> seen) throws IOException {
    ServerOptions options = Served.options(1, 1, Duration.ofSeconds(10));
    try (Served crowded = Served.in(folder, options)) {
      Map<String, String> addresses = new HashMap<>();
      addresses.put(SIMILAR, usual(SIMILAR));
      addresses.put(QUERY, "/api/v1/query");
      addresses.forEach(
          (operation, address) -> {
            for (int i = 0; i < 1000 && !has(operation, "503", seen); i++) {
              IntStream.range(0, 16)
                  .mapToObj(
                      _ ->
                          operation.equals(QUERY)
                              ? crowded.request(address).POST(BodyPublishers.ofString("return 1"))
                              : crowded.request(address))
                  .map(crowded::sendLater)
                  .toList()
                  .forEach(answer -> see(operation, answer.join(), seen));
            }
          });
    }
  }
}
