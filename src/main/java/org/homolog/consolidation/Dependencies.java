package org.homolog.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.consolidation.Dependency.Loaded;
import org.homolog.consolidation.Dependency.Target;
import org.homolog.consolidation.alignment.Literal;
import org.homolog.consolidation.alignment.Tree;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.Name;
import org.homolog.syntax.Node;
import org.homolog.syntax.StringLiteral;

/** Gathers what the variants of a group need of other modules and of the wiki. */
final class Dependencies {
  private static final Set<String> DATA_LOADERS = Set.of("mw.loadData", "mw.loadJsonData");

  private final RedundancyGroup group;
  private final Members members;
  private final SortedMap<String, List<Integer>> requires = new TreeMap<>();
  private final SortedMap<String, List<Integer>> uses = new TreeMap<>();
  private final Set<String> code = new HashSet<>();
  private final Set<String> data = new HashSet<>();
  private int known;

  Dependencies(RedundancyGroup group, Members members) throws IOException {
    this.group = group;
    this.members = members;
    for (int i = 0; i < group.variants().size(); i++) {
      Optional<Capabilities> needs = members.capabilities(member(i));
      if (i == 0 && needs.isEmpty()) {
        needs = Optional.of(group.capabilities());
      }
      if (needs.isPresent()) {
        known++;
        add(requires, needs.get().requires(), i);
        add(uses, needs.get().uses(), i);
      }
    }
  }

  private CodeUnit member(int variant) {
    return variant == 0 ? group.canonical() : group.variants().get(variant).representative();
  }

  private static void add(SortedMap<String, List<Integer>> all, Set<String> names, int variant) {
    names.forEach(name -> all.computeIfAbsent(name, unused -> new ArrayList<>()).add(variant));
  }

  /** Notes by what functions a tree loads other modules. */
  void read(Tree tree) {
    read(tree.root());
  }

  private void read(Node node) {
    if (node instanceof FunctionCall call
        && !call.arguments().isEmpty()
        && call.arguments().getFirst() instanceof StringLiteral title
        && Literal.of(title) instanceof Literal.Scalar scalar) {
      String loader = path(call.function());
      if (loader.equals("require")) {
        code.add(scalar.text());
      } else if (DATA_LOADERS.contains(loader)) {
        data.add(scalar.text());
      }
    }
    node.children().forEach(this::read);
  }

  private static String path(Expression function) {
    return switch (function) {
      case Name name -> name.text();
      case IndexExpression(_, Name object, StringLiteral key) -> object.text() + "." + key.value();
      default -> "";
    };
  }

  /** All dependencies, those that most modules name first. */
  List<Dependency> all() throws IOException {
    var all = new ArrayList<Dependency>();
    for (Map.Entry<String, List<Integer>> entry : requires.entrySet()) {
      String title = entry.getKey();
      List<Integer> variants = entry.getValue();
      all.add(
          new Dependency(
              title, loaded(title), variants, modules(variants), targets(title, variants)));
    }
    all.sort(Comparator.comparingInt(Dependency::modules).reversed());
    return all;
  }

  private Loaded loaded(String title) {
    if (data.contains(title)) {
      return code.contains(title) ? Loaded.BOTH : Loaded.DATA;
    }
    return code.contains(title) ? Loaded.CODE : Loaded.UNKNOWN;
  }

  private List<Target> targets(String title, List<Integer> variants) throws IOException {
    var targets = new LinkedHashSet<Target>();
    for (int variant : variants) {
      members.dependency(member(variant).module().wiki(), title).ifPresent(targets::add);
    }
    return List.copyOf(targets);
  }

  /** What some of the variants of which it is known use, and not all. */
  List<DifferingUse> differingUses() {
    return uses.entrySet().stream()
        .filter(entry -> entry.getValue().size() < known)
        .map(entry -> new DifferingUse(entry.getKey(), entry.getValue(), modules(entry.getValue())))
        .sorted(Comparator.comparingInt(DifferingUse::modules).reversed())
        .toList();
  }

  private int modules(List<Integer> variants) {
    return variants.stream()
        .mapToInt(variant -> group.variants().get(variant).members().size())
        .sum();
  }
}
