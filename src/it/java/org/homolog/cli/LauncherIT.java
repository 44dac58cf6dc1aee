package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as cron and containers start it. */
final class LauncherIT {
  @TempDir private Path folder;

  private String homolog(String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<String>();
    words.add(Path.of("bin", "homolog").toAbsolutePath().toString());
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("HOMOLOG_WORKSPACE", folder.resolve("workspace").toString());
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  @Test
  void namesAreReadAndWrittenInAnyScriptUnderAnyLocale() throws Exception {
    Path wiki = Files.createDirectories(folder.resolve("вики"));
    Path module = Files.writeString(wiki.resolve("Модуль é.lua"), "return { 'a', 'b', 'c' }\n");
    homolog("run", wiki.toString(), "--quiet");

    assertThat(homolog("query", module.toString())).contains("вики:Module:Модуль é");
    assertThat(homolog("query", "вики:модуль_é")).contains("Nothing similar");
    assertThat(homolog("parse", module.toString(), "--show", "exact")).contains("'a' , 'b' , 'c'");
  }
}
