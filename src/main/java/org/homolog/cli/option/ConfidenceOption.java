package org.homolog.cli.option;

import org.homolog.verification.VerificationOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From which confidence on two units are a clone pair. */
public final class ConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Probability of a common origin from which units are a pair; a group needs a tenth more on"
              + " average (default:"
              + " ${DEFAULT-VALUE}).")
  private double minConfidence = VerificationOptions.DEFAULTS.minConfidence();

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  public VerificationOptions options() {
    try {
      return new VerificationOptions(minConfidence);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
