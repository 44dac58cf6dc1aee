package org.homolog.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.homolog.evaluation.InvalidPairException;
import org.homolog.mediawiki.api.ApiException;
import org.homolog.mediawiki.dump.DumpException;
import org.homolog.mediawiki.replica.ReplicaException;
import org.homolog.pipeline.FailedModuleException;
import org.homolog.source.SourceException;
import org.homolog.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One clear line, and an exit code, for whatever ends a command early. */
public final class Failures implements IExecutionExceptionHandler {
  /** Ends a command with a message of its own. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public Failure(ExitCode code, String message) {
      super(message, null, false, false);
      this.code = code;
    }
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) {
    commandLine.getErr().println("homolog: " + explain(exception));
    if (Environment.variable("HOMOLOG_TRACE").isPresent()) {
      exception.printStackTrace(commandLine.getErr());
    }
    return code(exception).code();
  }

  /**
   * Returns the first exception of a chain of causes that says what went wrong outside of the
   * program, such as that of a full disk, which templates, indexes and streams wrap in their own;
   * if there is none, the exception itself.
   */
  private static Throwable telling(Throwable exception) {
    Throwable cause = exception;
    while (cause != null && !tells(cause)) {
      cause = cause.getCause();
    }
    return cause == null ? exception : cause;
  }

  private static boolean tells(Throwable exception) {
    return exception instanceof Failure
        || exception instanceof StoreException
        || exception instanceof FailedModuleException
        || exception instanceof OutOfMemoryError
        || (exception instanceof IOException
            && (exception.getMessage() != null || exception.getCause() == null));
  }

  private static ExitCode code(Throwable exception) {
    return switch (telling(exception)) {
      case Failure failure -> failure.code;
      case SourceException _,
          InvalidPairException _,
          ApiException _,
          DumpException _,
          ReplicaException _ ->
          ExitCode.INPUT;
      case FailedModuleException e when e.getCause() != null -> code(e.getCause());
      case StoreException _ -> ExitCode.WORKSPACE;
      case IOException _ -> ExitCode.WORKSPACE;
      default -> ExitCode.FAULT;
    };
  }

  /** What went wrong, without control characters. */
  public static String explain(Throwable failure) {
    return oneLine(text(failure));
  }

  private static String text(Throwable failure) {
    Throwable telling = telling(failure);
    return switch (telling) {
      case NoSuchFileException e when e.getReason() == null ->
          e.getFile() + ": no such file or folder";
      case AccessDeniedException e -> e.getFile() + ": permission denied";
      case FileAlreadyExistsException e -> e.getFile() + ": is in the way, move it elsewhere";
      case FileSystemException e ->
          e.getFile() + ": " + (e.getReason() == null ? "cannot be used" : e.getReason());
      case Failure e -> String.valueOf(e.getMessage());
      case IOException e when e.getMessage() == null ->
          "a file cannot be read or written: " + e.getClass().getSimpleName();
      case IOException e -> String.valueOf(e.getMessage());
      case StoreException e -> String.valueOf(e.getMessage());
      case FailedModuleException e when e.getCause() != null ->
          e.module() + ": " + text(e.getCause());
      case OutOfMemoryError _ -> "out of memory; give more with HOMOLOG_JAVA_OPTIONS=-Xmx4g, say";
      default -> "internal error: " + telling + " (set HOMOLOG_TRACE=1 for its place)";
    };
  }

  /** The text with each run of control characters as one blank, and safe to print. */
  public static String oneLine(String text) {
    return Terminal.text(text.replaceAll("\\p{Cntrl}+", " ").strip());
  }
}
