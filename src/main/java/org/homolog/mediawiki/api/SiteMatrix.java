package org.homolog.mediawiki.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import tools.jackson.databind.JsonNode;

/** All wikis of a farm, as {@code action=sitematrix} of any of them lists them. */
public final class SiteMatrix {
  /** Where Wikimedia's list is. */
  public static final String WIKIMEDIA = "https://meta.wikimedia.org";

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "action", "sitematrix",
          "smsiteprop", "url|dbname|code|lang|sitename",
          "smlimit", "max");

  private final ActionApi api;

  /**
   * The list of a farm.
   *
   * @param url of one of its wikis, as {@link #WIKIMEDIA}
   */
  public SiteMatrix(ApiClient client, String url) {
    this.api = new ActionApi(client, "sitematrix", ActionApi.address(url));
  }

  /**
   * The wikis by their database names, closed ones too, private ones left out; without the names of
   * their namespaces and their interwiki maps. Wikis of no language have an empty one, and their
   * own name for a family.
   *
   * @throws ApiException if there is no list
   */
  public List<Site> sites() throws IOException {
    JsonNode matrix = api.get("the list of wikis", PARAMETERS).path("sitematrix");
    List<Site> sites = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : matrix.properties()) {
      if (entry.getKey().equals("specials")) {
        add(entry.getValue(), "", sites);
      } else {
        add(entry.getValue().path("site"), entry.getValue().path("code").asString(""), sites);
      }
    }
    if (sites.isEmpty()) {
      throw new ApiException(api + ": expected a list of wikis, found none");
    }
    sites.sort(Comparator.comparing(Site::wiki));
    return sites;
  }

  /** Takes the wikis of a language; the empty one is that of wikis of no language. */
  private static void add(JsonNode wikis, String language, List<Site> sites) throws ApiException {
    for (JsonNode wiki : wikis) {
      if (!isSet(wiki, "private")) {
        sites.add(site(wiki, language));
      }
    }
  }

  private static Site site(JsonNode wiki, String language) throws ApiException {
    String dbname = wiki.path("dbname").asString("");
    String url = wiki.path("url").asString("");
    if (dbname.isBlank() || url.isBlank()) {
      throw new ApiException(
          "sitematrix: expected a wiki with its dbname and url, found "
              + Messages.brief(wiki.toString()));
    }
    String code = wiki.path("code").asString("");
    return new Site(
        new Wiki(dbname),
        url,
        language,
        code.equals("wiki") ? "wikipedia" : code,
        isSet(wiki, "closed"),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** A flag is true, or an empty text in the old format. */
  private static boolean isSet(JsonNode wiki, String flag) {
    return wiki.has(flag) && wiki.path(flag).asBoolean(true);
  }
}
