package org.homolog.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.EvidenceCode;
import org.homolog.verification.Likeness;

/** Reads what {@link ClustersEncoder} writes. */
final class ClustersDecoder {
  private static final CloneType[] TYPES = CloneType.values();

  private final DataInputStream in;
  private final List<ModuleId> modules = new ArrayList<>();

  ClustersDecoder(DataInputStream in) {
    this.in = in;
  }

  Clusters clusters() throws IOException {
    Map<String, Wiki> wikis = new HashMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      Wiki wiki = wikis.computeIfAbsent(string(), Wiki::new);
      modules.add(new ModuleId(wiki, string()));
    }
    return new Clusters(clustering(), clustering());
  }

  private Clustering clustering() throws IOException {
    int size = in.readInt();
    var variants = new ArrayList<Variant>();
    for (int count = in.readInt(); count > 0; count--) {
      variants.add(variant());
    }
    ClonePairs pairs = pairs();
    var groups = new ArrayList<RedundancyGroup>();
    for (int count = in.readInt(); count > 0; count--) {
      groups.add(group(variants));
    }
    return new Clustering(size, variants, pairs, groups, strings());
  }

  private Variant variant() throws IOException {
    var members = new ArrayList<CodeUnit>();
    var exactForms = new ArrayList<Integer>();
    var surfaceForms = new ArrayList<Integer>();
    for (int count = in.readInt(); count > 0; count--) {
      members.add(unit());
      exactForms.add(in.readInt());
      surfaceForms.add(in.readInt());
    }
    return new Variant(members, exactForms, surfaceForms);
  }

  private CodeUnit unit() throws IOException {
    ModuleId module = modules.get(in.readInt());
    int ordinal = in.readInt();
    var lines = new LineRange(in.readInt(), in.readInt());
    return new CodeUnit(module, ordinal, lines, in.readInt());
  }

  private ClonePairs pairs() throws IOException {
    var pairs = new ClonePairs();
    for (int count = in.readInt(); count > 0; count--) {
      int left = in.readInt();
      int right = in.readInt();
      Likeness likeness = likeness();
      int follower = in.readInt();
      if (follower == ClonePairs.NONE) {
        pairs.add(left, right, likeness);
      } else {
        pairs.follow(follower == left ? right : left, follower, likeness);
      }
    }
    return pairs;
  }

  private Likeness likeness() throws IOException {
    CloneType type = TYPES[in.readByte()];
    boolean sugar = in.readBoolean();
    return new Likeness(
        type,
        sugar,
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        EvidenceCode.decode(in.readLong()));
  }

  private RedundancyGroup group(List<Variant> all) throws IOException {
    String id = string();
    CodeUnit canonical = unit();
    var uses = new TreeSet<>(strings());
    var capabilities = new Capabilities(uses, new TreeSet<>(strings()));
    var variants = new ArrayList<Variant>();
    for (int count = in.readInt(); count > 0; count--) {
      variants.add(all.get(in.readInt()));
    }
    var links = new ArrayList<ClonePair>();
    for (Variant variant : variants.subList(1, variants.size())) {
      links.add(new ClonePair(canonical, variant.representative(), likeness()));
    }
    return new RedundancyGroup(id, canonical, capabilities, variants, links);
  }

  private List<String> strings() throws IOException {
    var strings = new ArrayList<String>();
    for (int count = in.readInt(); count > 0; count--) {
      strings.add(string());
    }
    return strings;
  }

  private String string() throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
