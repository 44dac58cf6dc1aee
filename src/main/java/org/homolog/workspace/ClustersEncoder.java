package org.homolog.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.EvidenceCode;
import org.homolog.verification.Likeness;

/** Writes clusters as bytes: modules are numbered, groups name their variants by number. */
final class ClustersEncoder {
  private final DataOutputStream out;
  private final Map<ModuleId, Integer> numbers = new HashMap<>();

  ClustersEncoder(DataOutputStream out) {
    this.out = out;
  }

  void write(Clusters clusters) throws IOException {
    modules(List.of(clusters.modules(), clusters.functions()));
    clustering(clusters.modules());
    clustering(clusters.functions());
  }

  private void modules(List<Clustering> clusterings) throws IOException {
    var modules = new ArrayList<ModuleId>();
    for (Clustering clustering : clusterings) {
      for (Variant variant : clustering.variants()) {
        for (CodeUnit unit : variant.members()) {
          if (numbers.putIfAbsent(unit.module(), modules.size()) == null) {
            modules.add(unit.module());
          }
        }
      }
    }
    out.writeInt(modules.size());
    for (ModuleId module : modules) {
      string(module.wiki().dbname());
      string(module.title());
    }
  }

  private void clustering(Clustering clustering) throws IOException {
    out.writeInt(clustering.size());
    out.writeInt(clustering.variants().size());
    var places = new IdentityHashMap<Variant, Integer>();
    for (Variant variant : clustering.variants()) {
      places.put(variant, places.size());
      variant(variant);
    }
    pairs(clustering.pairs());
    out.writeInt(clustering.groups().size());
    for (RedundancyGroup group : clustering.groups()) {
      group(group, places);
    }
    strings(clustering.notes());
  }

  private void variant(Variant variant) throws IOException {
    out.writeInt(variant.members().size());
    for (int i = 0; i < variant.members().size(); i++) {
      unit(variant.members().get(i));
      out.writeInt(variant.exactForms().get(i));
      out.writeInt(variant.surfaceForms().get(i));
    }
  }

  private void unit(CodeUnit unit) throws IOException {
    out.writeInt(Objects.requireNonNull(numbers.get(unit.module())));
    out.writeInt(unit.ordinal());
    out.writeInt(unit.lines().first());
    out.writeInt(unit.lines().last());
    out.writeInt(unit.tokens());
  }

  private void pairs(ClonePairs pairs) throws IOException {
    out.writeInt(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      out.writeInt(pairs.left(i));
      out.writeInt(pairs.right(i));
      likeness(pairs.likeness(i));
      out.writeInt(pairs.follower(i));
    }
  }

  private void likeness(Likeness likeness) throws IOException {
    out.writeByte(likeness.type().ordinal());
    out.writeBoolean(likeness.sugar());
    out.writeDouble(likeness.confidence());
    out.writeDouble(likeness.similarity());
    out.writeDouble(likeness.resemblance());
    out.writeDouble(likeness.containment());
    out.writeLong(EvidenceCode.encode(likeness.evidence()));
  }

  private void group(RedundancyGroup group, Map<Variant, Integer> places) throws IOException {
    string(group.id());
    unit(group.canonical());
    Capabilities capabilities = group.capabilities();
    strings(capabilities.uses());
    strings(capabilities.requires());
    out.writeInt(group.variants().size());
    for (Variant variant : group.variants()) {
      out.writeInt(Objects.requireNonNull(places.get(variant)));
    }
    for (ClonePair link : group.links()) {
      likeness(link.likeness());
    }
  }

  private void strings(Collection<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      string(string);
    }
  }

  private void string(String string) throws IOException {
    byte[] bytes = string.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
