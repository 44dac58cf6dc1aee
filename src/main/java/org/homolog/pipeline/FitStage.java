package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Wiki;
import org.homolog.evaluation.Calibration;
import org.homolog.evaluation.LabelledPair;
import org.homolog.evaluation.LabelledPairs;
import org.homolog.evaluation.LogisticFit;
import org.homolog.fingerprint.Rarity;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.ConfidenceModel.Part;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.homolog.verification.VerificationOptions;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Workspace;

/**
 * Labelled corpora to the table of confidence. Each corpus is a folder with {@code pairs.jsonl} and
 * {@code files/}, whose first-level folders are wikis with all their modules, so that the frame of
 * each wiki is its own.
 */
final class FitStage {
  private static final double CUT = VerificationOptions.DEFAULTS.minConfidence();

  /**
   * Pairs of records of different objects for each pair of one record: a schema has many records,
   * and each of them few copies.
   */
  private static final double STRANGERS = 3;

  private static final double UNSURE_FROM = 0.2;
  private static final double UNSURE_TO = 0.9;

  /** What the kinds begin with of pairs that were drawn from a run and read. */
  private static final String DRAWN = "read";

  /** Stands for the form of a unit that is missing or shares its lines with another unit. */
  private static final int AMBIGUOUS = -1;

  /** Stands for the lines of a whole module. */
  private static final LineRange WHOLE = new LineRange(1, 1);

  private static final Verifier VERIFIER = new Verifier(ConfidenceModel.shipped());

  private final Progress progress;

  FitStage(Progress progress) {
    this.progress = progress;
  }

  /** A labelled pair and what its evidence is. */
  private record Judged(String corpus, LabelledPair pair, Likeness likeness) {
    Evidence evidence() {
      return likeness.evidence();
    }

    boolean positive() {
      return pair.label().equals("positive");
    }

    double weight(Part part) {
      double ofData = ConfidenceModel.weightOfData(evidence().dataShare());
      boolean renamed = evidence().code().renamed() > 0;
      double ofCode = pair.ofFunctions() ? 1 : 1 - ofData;
      return switch (part) {
        case FUNCTION -> pair.ofFunctions() && !renamed ? 1 : 0;
        case DATA -> pair.ofFunctions() ? 0 : ofData;
        case CODE -> pair.ofFunctions() || renamed ? 0 : ofCode;
        case RENAMED -> renamed ? ofCode : 0;
      };
    }
  }

  /**
   * Fits the model to all corpora, and tells how well one that was fitted to the others holds on
   * each.
   *
   * @param folder for workspaces, which are left in it
   * @param evidence file to which the evidence of every pair is written, if one is named
   * @param report takes the lines of what is told
   */
  ConfidenceModel run(
      List<Path> corpora, int version, Path folder, Optional<Path> evidence, List<String> report)
      throws IOException {
    var judged = new ArrayList<Judged>();
    for (Path corpus : corpora) {
      Path own = folder.resolve(String.valueOf(judged.size()) + corpus.getFileName());
      judged.addAll(judge(corpus, Workspace.open(own)));
    }
    if (evidence.isPresent()) {
      Files.write(evidence.get(), judged.stream().map(FitStage::line).toList());
    }
    for (String corpus : new TreeSet<>(judged.stream().map(Judged::corpus).toList())) {
      List<Judged> others = judged.stream().filter(each -> !each.corpus().equals(corpus)).toList();
      List<Judged> own = judged.stream().filter(each -> each.corpus().equals(corpus)).toList();
      report.addAll(report(corpus + " left out", fit(others, version), own));
    }
    ConfidenceModel model = fit(judged, version);
    for (String corpus : new TreeSet<>(judged.stream().map(Judged::corpus).toList())) {
      List<Judged> own = judged.stream().filter(each -> each.corpus().equals(corpus)).toList();
      report.addAll(report(corpus + " in the fit", model, own));
    }
    return model;
  }

  /** The evidence of a pair as a line of JSON. */
  private static String line(Judged judged) {
    LabelledPair pair = judged.pair();
    var line =
        new StringBuilder(
            "{\"corpus\": \"%s\", \"kind\": \"%s\", \"label\": \"%s\", \"type\": \"%s\", \"similarity\": %.4f, \"data_share\": %.4f"
                .formatted(
                    judged.corpus(),
                    pair.kind(),
                    pair.label(),
                    judged.likeness().type(),
                    judged.likeness().similarity(),
                    judged.evidence().dataShare()));
    Evidence.Code code = judged.evidence().code();
    Evidence.Data data = judged.evidence().data();
    line.append(
        ", \"runs\": %.5f, \"framed\": %.5f, \"structure\": %.5f, \"shared\": %.3f, \"names\": %.5f"
            .formatted(code.runs(), code.framed(), code.structure(), code.shared(), code.names()));
    line.append(
        ", \"blind\": %.3f, \"comments\": %.3f, \"renamed\": %.4f"
            .formatted(code.blind(), code.comments(), code.renamed()));
    line.append(
        ", \"agreeing\": %d, \"conflicting\": %d, \"figures\": %.5f, \"values\": %.5f"
            .formatted(data.agreeing(), data.conflicting(), data.figures(), data.values()));
    return line.append(
            ", \"functions\": %s, \"a\": \"%s\", \"b\": \"%s\"}"
                .formatted(pair.ofFunctions(), pair.left().path(), pair.right().path()))
        .toString();
  }

  private static ConfidenceModel fit(List<Judged> judged, int version) {
    var weights = new EnumMap<Part, double[]>(Part.class);
    for (Part part : Part.values()) {
      List<LogisticFit.Example> examples =
          judged.stream()
              .filter(each -> each.weight(part) > 0)
              .map(
                  each ->
                      new LogisticFit.Example(
                          each.corpus(),
                          each.pair().kind().startsWith(DRAWN),
                          each.positive(),
                          ConfidenceModel.features(part, each.evidence()),
                          each.weight(part)))
              .toList();
      weights.put(
          part,
          examples.stream().map(LogisticFit.Example::positive).distinct().count() < 2
              ? ConfidenceModel.shipped().weights(part)
              : LogisticFit.fit(examples, part == Part.DATA ? STRANGERS : 1));
    }
    return new ConfidenceModel(version, weights);
  }

  private static List<String> report(String title, ConfidenceModel model, List<Judged> judged) {
    var lines = new ArrayList<String>();
    var kinds = new TreeMap<String, List<Double>>();
    var outcomes = new ArrayList<Calibration.Outcome>();
    for (Judged each : judged) {
      double confidence = model.confidence(each.pair().ofFunctions(), each.evidence());
      kinds
          .computeIfAbsent(each.pair().label() + " " + each.pair().kind(), _ -> new ArrayList<>())
          .add(confidence);
      outcomes.add(new Calibration.Outcome(confidence, each.positive()));
    }
    Calibration unsure = Calibration.of(outcomes, UNSURE_FROM, UNSURE_TO);
    Calibration all = Calibration.of(outcomes, 0, 1);
    lines.add(
        "%s: calibration error %.3f of %d pairs said to be %.1f to %.1f sure, %.3f of all %d"
            .formatted(
                title,
                unsure.error(),
                unsure.examples(),
                UNSURE_FROM,
                UNSURE_TO,
                all.error(),
                all.examples()));
    kinds.forEach(
        (kind, confidences) ->
            lines.add(
                "  %-36s %5d pairs, %.4f of confidence %.1f and more, mean %.3f"
                    .formatted(
                        kind,
                        confidences.size(),
                        confidences.stream().filter(each -> each >= CUT).count()
                            / (double) confidences.size(),
                        CUT,
                        confidences.stream().mapToDouble(each -> each).average().orElse(0))));
    return lines;
  }

  private List<Judged> judge(Path corpus, Workspace workspace) throws IOException {
    List<LabelledPair> pairs = LabelledPairs.read(corpus.resolve("pairs.jsonl"));
    try (ModuleStore store = workspace.store()) {
      new ImportStage(progress)
          .run(List.of(corpus.resolve("files")), SourceOptions.DEFAULTS.withWikis(), false, store);
      new IndexStage(PipelineOptions.DEFAULTS, Rarity.shipped(), progress).run(workspace, store);
    }
    try (IndexSnapshot index = workspace.snapshot()) {
      return judge(corpus, pairs, index, new Profiles(index, workspace.frames().read()));
    }
  }

  private List<Judged> judge(
      Path corpus, List<LabelledPair> pairs, IndexSnapshot index, Profiles profiles)
      throws IOException {
    Variants modules = Variants.ofModules(index);
    Variants functions = Variants.ofFunctions(index);
    Map<CodeUnit, Integer> moduleNumbers = numbers(modules);
    Map<CodeUnit, Integer> functionNumbers = numbers(functions);
    var judged = new ArrayList<Judged>();
    int missing = 0;
    int equal = 0;
    for (LabelledPair pair : pairs) {
      if (!pair.label().equals("positive") && !pair.label().equals("negative")) {
        continue;
      }
      Map<CodeUnit, Integer> numbers = pair.ofFunctions() ? functionNumbers : moduleNumbers;
      int left = numbers.getOrDefault(key(pair.left()), AMBIGUOUS);
      int right = numbers.getOrDefault(key(pair.right()), AMBIGUOUS);
      if (left == AMBIGUOUS || right == AMBIGUOUS) {
        missing++;
      } else if (left == right) {
        equal++;
      } else {
        Variants variants = pair.ofFunctions() ? functions : modules;
        judged.add(
            new Judged(
                String.valueOf(corpus.getFileName()),
                pair,
                VERIFIER.verify(
                    profiles.of(variants.forms().get(left)),
                    profiles.of(variants.forms().get(right)))));
      }
    }
    progress.begin("judge", -1);
    progress.end(
        "%s: %,d pairs, %,d of one form, %,d of units that are missing or share their lines with another"
            .formatted(corpus, judged.size(), equal, missing));
    return judged;
  }

  /** Returns the number of each unit's form; where functions share their lines, none of them. */
  private static Map<CodeUnit, Integer> numbers(Variants variants) {
    Map<CodeUnit, Integer> numbers = new HashMap<>();
    for (int number = 0; number < variants.forms().size(); number++) {
      for (CodeUnit unit : variants.variant(number).members()) {
        LineRange lines = unit.isModule() ? WHOLE : unit.lines();
        numbers.merge(new CodeUnit(unit.module(), 0, lines, 0), number, (one, other) -> AMBIGUOUS);
      }
    }
    return numbers;
  }

  private static CodeUnit key(LabelledPair.Side side) {
    int slash = side.path().indexOf('/');
    String written = side.path().substring(slash + 1).replaceFirst("\\.lua$", "");
    String title = ModuleTitles.OF_ANY_WIKI.bare(written);
    var module = new ModuleId(new Wiki(side.path().substring(0, slash)), title);
    return new CodeUnit(module, 0, side.lines().orElse(WHOLE), 0);
  }
}
