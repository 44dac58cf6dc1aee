package org.homolog.report.result;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON with names in snake case and components in their order. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private Json() {}

  /** The value in one line. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** What the value holds in its innermost parts, by their names with dots below the given one. */
  public static Map<String, String> leaves(String name, Object value) {
    var leaves = new LinkedHashMap<String, String>();
    add(name, MAPPER.valueToTree(value), leaves);
    return leaves;
  }

  private static void add(String name, JsonNode value, Map<String, String> leaves) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(entry -> add(name + "." + entry.getKey(), entry.getValue(), leaves));
    } else {
      leaves.put(name, value.asString());
    }
  }

  /** The value over several lines. */
  public static String page(Object value) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
        + "\n";
  }
}
