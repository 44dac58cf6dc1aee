package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.homolog.source.SourceOptions;
import org.homolog.workspace.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules of many functions that are built alike are not compared function by function. */
final class ModuleTriesTest {
  @TempDir private Path root;

  /** A module of functions that are built alike and say something else each. */
  private static String module(int functions, int side) {
    var text = new StringBuilder("local p = {}\n");
    for (int i = 0; i < functions; i++) {
      text.append(
          """
          function p.f%1$d_%2$d(a, b)
            if a then return b + %1$d%2$d end
            local c = tonumber(a) or b
            if c > %2$d then return mw.text.trim(c .. '%1$d%2$dx') end
            return c
          end
          """
              .formatted(side, i));
    }
    return text.append("return p\n").toString();
  }

  private List<String> notes(int functions) throws IOException {
    Folder folder = new Folder(root.resolve(Integer.toString(functions)));
    folder.put("One", module(functions, 1));
    folder.put("Other", module(functions, 2));
    var homolog = new Homolog(folder.workspace(), PipelineOptions.DEFAULTS, Progress.NONE);
    homolog.read(List.of(folder.root().resolve("wiki")), SourceOptions.DEFAULTS, false);
    homolog.index();
    return folder.cluster(Clusters.NONE).functions().notes();
  }

  @Test
  void comparisonsWithOneModuleAreBoundedAndTold() throws IOException {
    assertThat(notes(50)).isEmpty();
    assertThat(notes(4 * ModuleTries.MOST))
        .singleElement()
        .asString()
        .matches("[1-9]\\d* functions were compared with the nearest 128 functions of a module .*");
  }
}
