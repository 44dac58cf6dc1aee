package org.homolog;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which package may use which, and where each library may be used. */
@AnalyzeClasses(packages = "org.homolog", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String STAGES =
      "source store parse normalize fingerprint frame retrieval verification clustering ranking"
          + " difference evaluation report";

  /** Packages by the packages of the program that each may use. */
  private static final Map<String, String> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("corpus", ""),
              Map.entry("credentials", ""),
              Map.entry("deadline", ""),
              Map.entry("syntax", ""),
              Map.entry("wikitext", ""),
              Map.entry("source", "corpus"),
              Map.entry("store", "corpus credentials"),
              Map.entry("mediawiki", "corpus credentials"),
              Map.entry("parse", "syntax deadline"),
              Map.entry("normalize", "syntax deadline"),
              Map.entry("fingerprint", "syntax corpus deadline"),
              Map.entry("frame", "fingerprint corpus"),
              Map.entry("retrieval", "fingerprint corpus deadline"),
              Map.entry("verification", "frame retrieval fingerprint corpus deadline"),
              Map.entry("clustering", "verification corpus"),
              Map.entry("ranking", "clustering corpus"),
              Map.entry("highlight", "syntax deadline"),
              Map.entry("difference", "highlight syntax parse normalize corpus deadline"),
              Map.entry("evaluation", "verification corpus"),
              Map.entry("items", "verification clustering corpus"),
              Map.entry("report", "items wikitext " + STAGES.replace(" report", "") + " corpus"),
              Map.entry("workspace", "store frame retrieval verification clustering corpus"),
              Map.entry("pipeline", STAGES + " corpus syntax workspace deadline"),
              Map.entry(
                  "harvest", "mediawiki source store parse syntax fingerprint corpus pipeline"),
              Map.entry(
                  "consolidation",
                  "difference clustering syntax parse normalize corpus wikitext deadline"),
              Map.entry(
                  "web",
                  STAGES
                      + " highlight items consolidation corpus syntax workspace pipeline deadline"),
              Map.entry(
                  "cli",
                  STAGES + " harvest mediawiki credentials corpus syntax workspace pipeline web")));

  /** Libraries by the only packages that may use them. */
  private static final Map<String, Set<String>> LIBRARIES =
      new TreeMap<>(
          Map.of(
              "org.antlr.", Set.of("parse"),
              "org.apache.lucene.", Set.of("retrieval"),
              "smile.", Set.of("clustering", "evaluation"),
              "gg.jte.", Set.of("report", "web"),
              "io.javalin.", Set.of("web"),
              "org.eclipse.jetty.", Set.of("web"),
              "picocli.", Set.of("cli"),
              "org.flywaydb.", Set.of("store"),
              "org.jooq.", Set.of("store"),
              "dev.failsafe.", Set.of("mediawiki")));

  @ArchTest
  static final ArchRule packagesUseWhatTheyMay =
      all(
          MAY_USE.entrySet().stream()
              .map(
                  entry ->
                      classes()
                          .that()
                          .resideInAPackage(inside(entry.getKey()))
                          .should()
                          .onlyDependOnClassesThat(
                              outside().or(resideInAnyPackage(allowed(entry))))));

  @ArchTest
  static final ArchRule everyPackageIsInTheTable =
      classes()
          .should()
          .resideInAnyPackage(
              MAY_USE.keySet().stream().map(ArchitectureTest::inside).toArray(String[]::new));

  @ArchTest
  static final ArchRule nounsNeedTheJdkOnly =
      classes()
          .that()
          .resideInAnyPackage(inside("corpus"), inside("syntax"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify.annotations..", inside("corpus"), inside("syntax"));

  @ArchTest
  static final ArchRule verificationUsesRecordsOfRetrieval =
      recordsOnly("verification", "retrieval");

  @ArchTest
  static final ArchRule evaluationUsesRecordsOfVerification =
      recordsOnly("evaluation", "verification");

  @ArchTest
  static final ArchRule librariesStayInTheirPackages =
      all(
          LIBRARIES.entrySet().stream()
              .map(
                  entry ->
                      noClasses()
                          .that()
                          .resideOutsideOfPackages(
                              entry.getValue().stream()
                                  .map(ArchitectureTest::inside)
                                  .toArray(String[]::new))
                          .should()
                          .dependOnClassesThat(named(entry.getKey()))));

  @ArchTest
  static final ArchRule noLibraryCrossesAPublicApi =
      classes()
          .that()
          .arePublic()
          .and()
          .resideOutsideOfPackage(inside("cli"))
          .and()
          .haveNameNotMatching(".*\\.(Jte|Lua51)[^.]*") // made of templates and grammars
          .should(haveApisOfJdkTypes());

  @ArchTest
  static final ArchRule waysToAMediaWikiKnowNoOther =
      slices()
          .matching("org.homolog.mediawiki.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.homolog.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule partsOfPackagesHaveNoCycles =
      slices().matching("org.homolog.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheEdgePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(inside("cli"))
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  private static ArchRule all(Stream<? extends ArchRule> rules) {
    List<ArchRule> list = rules.<ArchRule>map(rule -> rule.allowEmptyShould(true)).toList();
    return CompositeArchRule.of(list).allowEmptyShould(true);
  }

  private static ArchRule recordsOnly(String user, String used) {
    return noClasses()
        .that()
        .resideInAPackage(inside(user))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(inside(used))
                .and(
                    DescribedPredicate.describe(
                        "are no records", (JavaClass type) -> !type.isRecord() && !type.isEnum())))
        .allowEmptyShould(true);
  }

  private static String inside(String name) {
    return "org.homolog." + name + "..";
  }

  private static DescribedPredicate<JavaClass> outside() {
    return DescribedPredicate.describe(
        "is no part of the program",
        type -> !type.getBaseComponentType().getPackageName().startsWith("org.homolog"));
  }

  private static String[] allowed(Map.Entry<String, String> entry) {
    return Stream.concat(
            Stream.of(entry.getKey()),
            Arrays.stream(entry.getValue().split(" ")).filter(name -> !name.isEmpty()))
        .map(ArchitectureTest::inside)
        .toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> named(String prefix) {
    return DescribedPredicate.describe(
        "are of " + prefix, type -> type.getBaseComponentType().getName().startsWith(prefix));
  }

  /** Types of public members are the JDK's or the program's own. */
  private static ArchCondition<JavaClass> haveApisOfJdkTypes() {
    return new ArchCondition<>("have public members of the JDK's and the program's types only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMember member : type.getMembers()) {
          boolean api =
              member.getModifiers().contains(JavaModifier.PUBLIC)
                  || member.getModifiers().contains(JavaModifier.PROTECTED);
          if (api) {
            signature(member)
                .map(JavaClass::getBaseComponentType)
                .filter(used -> !isOwn(used))
                .forEach(
                    used ->
                        events.add(
                            SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + used.getName())));
          }
        }
      }
    };
  }

  private static Stream<JavaClass> signature(JavaMember member) {
    return switch (member) {
      case JavaField field -> field.getType().getAllInvolvedRawTypes().stream();
      case JavaCodeUnit unit ->
          Stream.of(
                  unit.getReturnType().getAllInvolvedRawTypes().stream(),
                  unit.getParameterTypes().stream()
                      .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                  unit.getExceptionTypes().stream())
              .flatMap(types -> types);
      default -> Stream.empty();
    };
  }

  private static boolean isOwn(JavaClass type) {
    return type.isPrimitive()
        || type.getName().startsWith("java.")
        || type.getName().startsWith("org.homolog.");
  }
}
