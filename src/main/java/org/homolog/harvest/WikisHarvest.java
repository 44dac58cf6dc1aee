package org.homolog.harvest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.Site;
import org.homolog.mediawiki.api.ApiClient;
import org.homolog.mediawiki.api.SiteInfo;
import org.homolog.mediawiki.api.SiteMatrix;
import org.homolog.mediawiki.replica.MetaWikis;
import org.homolog.mediawiki.replica.Replicas;

/** The wikis, what they call their namespaces and where their interwiki prefixes lead. */
final class WikisHarvest {
  static final String KIND = "wikis";

  private final ApiClient client;
  private final Optional<Replicas> replicas;
  private final HarvestOptions options;

  WikisHarvest(ApiClient client, Optional<Replicas> replicas, HarvestOptions options) {
    this.client = client;
    this.replicas = replicas;
    this.options = options;
  }

  Outcome run(SharedStore store, EachWiki each) throws IOException {
    var info = new SiteInfo(client);
    return each.harvest(
        KIND,
        list(info).stream().filter(options.wikis()::takes).toList(),
        options.atOnce(),
        (site, _) -> {
          Site whole = site.namespaces().isEmpty() ? info.complete(site) : site;
          store.tell(to -> to.sites().put(whole));
          return new EachWiki.Result(1, 0, "");
        });
  }

  private List<Site> list(SiteInfo info) throws IOException {
    if (!options.addresses().isEmpty()) {
      List<Site> sites = new ArrayList<>();
      for (String address : options.addresses()) {
        sites.add(info.at(address));
      }
      return sites;
    }
    return replicas.isPresent()
        ? new MetaWikis(replicas.get()).read()
        : new SiteMatrix(client, options.siteMatrix()).sites();
  }
}
