package org.homolog.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * A command that was run in this process.
 *
 * @param out what it printed
 * @param err what it said of itself
 * @param all both, in their order
 */
public record Ran(int code, String out, String err, String all) {
  private static final long STACK_BYTES = 256L << 20;

  /** Runs a command, in the workspace where it takes one. */
  public static Ran in(Path workspace, List<String> arguments) {
    return in(workspace, new byte[0], arguments);
  }

  /** Runs a command with something on its standard input. */
  public static Ran in(Path workspace, byte[] input, List<String> arguments) {
    var all = new StringWriter();
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(new Tee(out, all), true));
    commandLine.setErr(new PrintWriter(new Tee(err, all), true));
    var complete = new ArrayList<>(arguments);
    if (takesWorkspace(commandLine, arguments)) {
      complete.addAll(List.of("--workspace", workspace.toString()));
    }
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      int code = onLargeStack(() -> commandLine.execute(complete.toArray(String[]::new)));
      return new Ran(code, out.toString(), err.toString(), all.toString());
    } finally {
      System.setIn(before);
    }
  }

  private static boolean takesWorkspace(CommandLine commandLine, List<String> arguments) {
    CommandLine command =
        arguments.isEmpty() ? null : commandLine.getSubcommands().get(arguments.getFirst());
    return command != null
        && !arguments.contains("--workspace")
        && command.getCommandSpec().findOption("--workspace") != null;
  }

  private interface Execution {
    int run();
  }

  /** As {@link Main#main} does. */
  private static int onLargeStack(Execution execution) {
    int[] code = {-1};
    var thread = new Thread(null, () -> code[0] = execution.run(), "homolog", STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return code[0];
  }

  private static final class Tee extends Writer {
    private final Writer one;
    private final Writer other;

    Tee(Writer one, Writer other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
      one.write(text, start, length);
      other.write(text, start, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
