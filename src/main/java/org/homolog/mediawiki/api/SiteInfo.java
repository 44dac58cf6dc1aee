package org.homolog.mediawiki.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import tools.jackson.databind.JsonNode;

/** What a wiki says of itself by {@code meta=siteinfo}. */
public final class SiteInfo {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "action", "query",
          "meta", "siteinfo",
          "siprop", "general|namespaces|namespacealiases|interwikimap");

  private final ApiClient client;

  public SiteInfo(ApiClient client) {
    this.client = client;
  }

  /**
   * The same site with the names of its namespaces and its interwiki map.
   *
   * @throws ApiException if the wiki does not say, or is another one
   */
  public Site complete(Site site) throws IOException {
    JsonNode query = query(ActionApi.of(client, site), site.wiki().dbname());
    String dbname = query.path("general").path("wikiid").asString("");
    if (!dbname.equals(site.wiki().dbname())) {
      throw new ApiException(
          "%s: the wiki at %s says that it is \"%s\"".formatted(site.wiki(), site.url(), dbname));
    }
    String language =
        site.language().isEmpty()
            ? query.path("general").path("lang").asString("")
            : site.language();
    return new Site(
        site.wiki(),
        site.url(),
        language,
        site.family(),
        site.closed(),
        namespaces(query),
        interwiki(query));
  }

  /**
   * The wiki at an address, which no list need hold.
   *
   * @param address of its {@code api.php}, or what stands before {@code /w/api.php}
   * @throws ApiException if no wiki answers there
   */
  public Site at(String address) throws IOException {
    String host = host(address);
    String url = ActionApi.url(address.replaceFirst("/+$", ""));
    JsonNode query = query(new ActionApi(client, host, ActionApi.address(url)), host);
    JsonNode general = query.path("general");
    String dbname = general.path("wikiid").asString("");
    if (dbname.isBlank()) {
      throw new ApiException(address + ": expected a wiki, found none that says its wikiid");
    }
    return new Site(
        new Wiki(dbname),
        url,
        general.path("lang").asString(""),
        family(host, general.path("sitename").asString("")),
        false,
        namespaces(query),
        interwiki(query));
  }

  private static String host(String address) throws ApiException {
    try {
      String host = new URI(address).getHost();
      if (host != null) {
        return host;
      }
    } catch (URISyntaxException e) {
      throw new ApiException(address + ": is no address: " + e.getReason());
    }
    throw new ApiException(address + ": expected an address as https://en.wikipedia.org/w/api.php");
  }

  private static JsonNode query(ActionApi api, String wiki) throws IOException {
    JsonNode query = api.get("siteinfo", PARAMETERS).path("query");
    MediaWikiVersion.check(wiki, query.path("general").path("generator").asString(""));
    return query;
  }

  /** {@code wikipedia} of {@code bn.wikipedia.org}; of other hosts, the site's name. */
  private static String family(String host, String siteName) {
    String[] labels = host.split("\\.");
    boolean project = labels.length == 3 && labels[1].startsWith("wiki") && labels[2].equals("org");
    return (project ? labels[1] : siteName).toLowerCase(Locale.ROOT);
  }

  private static SortedMap<Integer, List<String>> namespaces(JsonNode query) {
    SortedMap<Integer, SequencedSet<String>> names = new TreeMap<>();
    for (JsonNode namespace : query.path("namespaces")) {
      SequencedSet<String> of = names(names, namespace);
      of.add(namespace.path("name").asString(""));
      if (namespace.has("canonical")) {
        of.add(namespace.path("canonical").asString());
      }
    }
    for (JsonNode alias : query.path("namespacealiases")) {
      names(names, alias).add(alias.path("alias").asString(""));
    }
    SortedMap<Integer, List<String>> lists = new TreeMap<>();
    names.forEach((number, of) -> lists.put(number, new ArrayList<>(of)));
    return lists;
  }

  private static SequencedSet<String> names(
      SortedMap<Integer, SequencedSet<String>> names, JsonNode namespace) {
    return names.computeIfAbsent(namespace.path("id").asInt(0), _ -> new LinkedHashSet<>());
  }

  private static SortedMap<String, String> interwiki(JsonNode query) {
    SortedMap<String, String> map = new TreeMap<>();
    for (JsonNode entry : query.path("interwikimap")) {
      map.put(entry.path("prefix").asString(""), entry.path("url").asString(""));
    }
    return map;
  }
}
