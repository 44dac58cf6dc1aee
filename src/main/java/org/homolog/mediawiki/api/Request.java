package org.homolog.mediawiki.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it is sent, and its name for people.
 *
 * @param wiki whom it goes to; requests to one are sent one after another
 * @param what what it asks for
 * @param form the body of a POST; a GET without
 */
record Request(String wiki, String what, URI address, Optional<String> form) {
  /** Servers and caches take longer request lines, but not all of them much longer. */
  private static final int LONGEST_QUERY = 4000;

  /**
   * Parameters as a GET, or as a POST where they are long.
   *
   * @throws ApiException if the address is none of the web
   */
  static Request of(String wiki, String what, String address, Map<String, String> parameters)
      throws ApiException {
    String query =
        parameters.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(joining("&"));
    return query.length() > LONGEST_QUERY
        ? new Request(wiki, what, uri(wiki, address), Optional.of(query))
        : new Request(wiki, what, uri(wiki, address + "?" + query), Optional.empty());
  }

  /**
   * The text with every byte percent-encoded but letters, digits, {@code -}, {@code .}, {@code _}.
   */
  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  private static URI uri(String wiki, String address) throws ApiException {
    try {
      URI uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new ApiException(wiki + ": " + address + " is no address: " + e.getReason());
    }
    throw new ApiException(wiki + ": " + address + " is no address of the web");
  }

  HttpRequest http(String userAgent) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .header("User-Agent", userAgent)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip");
    if (address.getScheme().equals("http")) {
      builder.version(HttpClient.Version.HTTP_1_1); // else the JDK asks for an upgrade
    }
    form.ifPresent(
        text ->
            builder
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text)));
    return builder.build();
  }
}
