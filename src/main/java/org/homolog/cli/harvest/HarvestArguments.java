package org.homolog.cli.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homolog.cli.option.ExposedFiles;
import org.homolog.cli.terminal.Environment;
import org.homolog.harvest.HarvestOptions;
import org.homolog.harvest.WikiChoice;
import org.homolog.mediawiki.api.ApiOptions;
import org.homolog.mediawiki.api.RetryOptions;
import org.homolog.mediawiki.api.SiteMatrix;
import org.homolog.mediawiki.replica.Credentials;
import org.homolog.mediawiki.replica.LocalPorts;
import org.homolog.mediawiki.replica.QueryLimits;
import org.homolog.mediawiki.replica.ReplicaOptions;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which wikis are harvested, where they are asked, and who asks. */
final class HarvestArguments {
  @Option(
      names = "--wiki",
      split = ",",
      paramLabel = "DBNAME",
      description = "These wikis only, as enwiki; several with commas.")
  private Set<String> wikis = Set.of();

  @Option(
      names = "--family",
      split = ",",
      paramLabel = "FAMILY",
      description = "Wikis of these families only, as wikipedia.")
  private Set<String> families = Set.of();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description = "Wikis of these languages only, as bn.")
  private Set<String> languages = Set.of();

  @Option(names = "--closed", description = "Closed wikis, too.")
  private boolean closed;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Your e-mail address or web page, which the wikis are told (default: $HOMOLOG_CONTACT).")
  private String contact = Environment.variable("HOMOLOG_CONTACT").orElse("");

  @Option(
      names = "--api",
      split = ",",
      paramLabel = "URL",
      description = "Addresses of wikis that no list need hold, as https://en.wikipedia.org.")
  private List<String> addresses = List.of();

  @Option(
      names = "--sitematrix",
      paramLabel = "URL",
      description = "A wiki that lists all others (default: https://meta.wikimedia.org).")
  private String siteMatrix = SiteMatrix.WIKIMEDIA;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "Requests at once, over all wikis (default: 8).")
  private int requests = 8;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      description = "A request or query that fails is sent so often at most (default: 6).")
  private int attempts = RetryOptions.DEFAULTS.attempts();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "A wiki's reply may take so long (default: 100).")
  private int timeout = 100;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Leave out modules not stored yet that were not touched since that day.")
  private @Nullable String since;

  @Option(
      names = "--max-age",
      paramLabel = "HOURS",
      description = "Usage and the list of wikis are harvested again after so long (default: 20).")
  private int maxAge = 20;

  @Option(
      names = "--replica-credentials",
      paramLabel = "FILE",
      description =
          "User and password of the replicas (default: TOOL_REPLICA_USER and TOOL_REPLICA_PASSWORD,"
              + " else replica.my.cnf in the home folder).")
  private @Nullable Path credentials;

  @Option(names = "--no-replicas", description = "Ask no replicas.")
  private boolean noReplicas;

  @Option(
      names = "--local-ports",
      paramLabel = "HOST=PORT",
      description =
          "Local ports of a tunnel to the replicas' hosts or slices, or one port for all.")
  private @Nullable String localPorts;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Connections to the replicas at once (default: 5).")
  private int connections = ReplicaOptions.DEFAULTS.connections();

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  HarvestOptions options() {
    return checked(
        () ->
            new HarvestOptions(
                new WikiChoice(wikis, families, languages, closed),
                addresses,
                siteMatrix,
                Optional.ofNullable(since).map(HarvestArguments::time),
                Duration.ofHours(maxAge),
                Math.max(requests, connections)));
  }

  private static Instant time(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--since is a day as 2026-01-31, not " + text, e);
    }
  }

  /** How the wikis are asked; refused without a contact, as Wikimedia's policy has it. */
  ApiOptions api() {
    if (contact.isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          "the wikis want to know whom to tell of trouble: give an e-mail address or a web page"
              + " by --contact or HOMOLOG_CONTACT");
    }
    return checked(
        () ->
            ApiOptions.of("Homolog/%s (%s)".formatted(Homolog.version(), contact))
                .withRequests(requests)
                .withRetries(RetryOptions.DEFAULTS.withAttempts(attempts))
                .withTimeout(Duration.ofSeconds(timeout)));
  }

  /** The replicas, where there are credentials for them. */
  Optional<Replicas> replicas(Progress progress) throws IOException {
    Map<String, String> environment = Environment.variables();
    boolean none =
        credentials == null
            && !environment.containsKey(Credentials.USER)
            && !Files.exists(Path.of(System.getProperty("user.home"), Credentials.FILE))
            && !environment.containsKey("TOOL_DATA_DIR");
    if (noReplicas || none) {
      return Optional.empty();
    }
    ReplicaOptions options =
        checked(
            () -> {
              ReplicaOptions all =
                  ReplicaOptions.DEFAULTS
                      .withConnections(connections)
                      .withLimits(QueryLimits.DEFAULTS.withAttempts(attempts));
              return localPorts == null ? all : all.withLocalPorts(LocalPorts.parse(localPorts));
            });
    Credentials.file(Optional.ofNullable(credentials), environment)
        .ifPresent(file -> new ExposedFiles().warnOf(file, progress));
    return Optional.of(
        new Replicas(options, Credentials.find(Optional.ofNullable(credentials), environment)));
  }

  interface Options<T> {
    T make();
  }

  /** What the options make; wrong ones are told in one line. */
  <T> T checked(Options<T> options) {
    try {
      return options.make();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
