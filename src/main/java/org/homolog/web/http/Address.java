package org.homolog.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An address of the site: a path with parameters, which are encoded here. */
public final class Address {
  private final String path;
  private final List<Map.Entry<String, String>> parameters;

  private Address(String path, List<Map.Entry<String, String>> parameters) {
    this.path = path;
    this.parameters = List.copyOf(parameters);
  }

  /**
   * @param path encoded already
   */
  public static Address to(String path) {
    return new Address(path, List.of());
  }

  /** The same with one more parameter. */
  public Address with(String name, Object value) {
    var more = new ArrayList<>(parameters);
    more.add(Map.entry(name, value.toString()));
    return new Address(path, more);
  }

  /** The same with one more parameter, unless it is empty. */
  public Address with(String name, Optional<?> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  /** One part of a path, encoded. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    var text = new StringBuilder(path);
    for (int i = 0; i < parameters.size(); i++) {
      text.append(i == 0 ? '?' : '&')
          .append(part(parameters.get(i).getKey()))
          .append('=')
          .append(part(parameters.get(i).getValue()));
    }
    return text.toString();
  }
}
