package org.homolog.mediawiki.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what several replies say of the same pages. */
final class PageMerger {
  private final Map<String, ObjectNode> pages = new LinkedHashMap<>();

  /** Takes the pages of a reply. */
  void add(JsonNode reply) {
    for (JsonNode page : reply) {
      if (page instanceof ObjectNode node) {
        pages.merge(key(node), node, PageMerger::merged);
      }
    }
  }

  /** Gives the pages away. */
  List<ObjectNode> drain() {
    List<ObjectNode> all = new ArrayList<>(pages.values());
    pages.clear();
    return all;
  }

  /** Pages that do not exist have no id, or the title is missing. */
  private static String key(ObjectNode page) {
    long id = page.path("pageid").asLong(0);
    return id > 0 ? Long.toString(id) : "title " + page.path("title").asString("");
  }

  private static ObjectNode merged(ObjectNode page, ObjectNode more) {
    for (Map.Entry<String, JsonNode> entry : more.properties()) {
      if (page.get(entry.getKey()) instanceof ArrayNode list
          && entry.getValue() instanceof ArrayNode rest) {
        list.addAll(rest);
      } else {
        page.set(entry.getKey(), entry.getValue());
      }
    }
    return page;
  }
}
