package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.homolog.cli.option.ModuleArgument;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.Terminal;
import org.homolog.corpus.Source;
import org.homolog.normalize.Form;
import org.homolog.normalize.FormText;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.homolog.syntax.AstText;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "parse",
    description = "Shows the syntax tree of a module, one of its forms, or its syntax error.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  /** What is shown of a module. */
  enum Shown {
    AST,
    EXACT,
    CANONICAL,
    BLIND
  }

  @Parameters(
      paramLabel = "FILE",
      description = "A file, - for standard input, or enwiki:Module:Foo of the workspace.")
  private String file = "";

  @Option(
      names = "--show",
      paramLabel = "WHAT",
      description = "ast (the default), exact (the tokens), canonical or blind.")
  private Shown shown = Shown.AST;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Source source = new ModuleArgument(file).source(workspace);
    switch (new LuaParser().parse(source.bytes())) {
      case Parsed parsed -> print(parsed, spec.commandLine().getOut());
      case Unparsable unparsable ->
          throw new Failures.Failure(ExitCode.SYNTAX, file + ":" + unparsable);
    }
    return ExitCode.OK.code();
  }

  private void print(Parsed parsed, PrintWriter out) {
    Chunk canonical = new Normalizer(Form.CANONICAL).normalize(parsed.chunk());
    switch (shown) {
      case AST -> out.print(AstText.of(parsed.chunk()));
      case EXACT -> print(parsed.tokens(), out);
      case CANONICAL -> print(FormText.of(canonical), out);
      case BLIND -> print(FormText.of(new Normalizer(Form.BLIND).normalize(canonical)), out);
    }
    out.flush();
  }

  private static void print(FormText form, PrintWriter out) {
    form.lines().forEach(line -> out.println(Terminal.text(line.text())));
  }

  /** The tokens, those of a source line in one line. */
  private static void print(Tokens tokens, PrintWriter out) {
    var line = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      line.append(Terminal.utf8(tokens.text(i)));
      boolean last = i + 1 == tokens.size() || tokens.lines()[i + 1] != tokens.lines()[i];
      line.append(last ? "" : " ");
      if (last) {
        out.println(Terminal.text(line.toString()));
        line.setLength(0);
      }
    }
  }
}
