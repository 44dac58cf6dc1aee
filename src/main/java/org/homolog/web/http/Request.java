package org.homolog.web.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.Source;

/**
 * What is asked.
 *
 * @param path the address, encoded
 * @param parts of the path, decoded, by their names in the route
 * @param query the parameters of the address
 * @param form the fields of a form that was sent
 * @param body the source that was sent, as a form's field or file, or as the whole body
 * @param limit of the time that the answer may take once it is begun
 */
public record Request(
    String path,
    Map<String, String> parts,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    Source body,
    Duration limit) {
  public Request {
    parts = Map.copyOf(parts);
    query = Map.copyOf(query);
    form = Map.copyOf(form);
  }

  /** A part of the path. */
  public String part(String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("the route has no part " + name);
    }
    return part;
  }

  /** The parameters of the address, to be read. */
  public Parameters parameters() {
    return new Parameters(query);
  }
}
