package org.homolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of this build: whose texts they keep, and that a build elsewhere makes the same. */
final class JarIT {
  private static final Path JAR = Path.of("target", "homolog-all.jar");
  private static final Pattern LICENCE = Pattern.compile("(.*/)?[^/]*(LICENSE|NOTICE)[^/]*");

  /** All that the jars are made of. */
  private static final List<String> SOURCES =
      List.of(
          "pom.xml",
          "dependencies-lock.json",
          "LICENSE",
          "grammar",
          "src/main",
          "benchmarks/evaluation.json");

  @TempDir private Path folder;

  private static List<ZipEntry> files(ZipFile jar) {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry.class::cast).toList();
  }

  private static byte[] bytes(ZipFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return jar.getInputStream(entry).readAllBytes();
  }

  @Test
  void everyDependencyKeepsItsLicencesAndNotices() throws IOException {
    int kept = 0;
    try (var jar = new ZipFile(JAR.toFile())) {
      for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (path.endsWith(".jar")) {
          kept += kept(Path.of(path), jar);
        }
      }
      assertThat(kept).isGreaterThan(30);
      assertThat(bytes(jar, "META-INF/LICENSE")).isEqualTo(Files.readAllBytes(Path.of("LICENSE")));
    }
  }

  /** Returns how many texts of a dependency the jar keeps, if it has the dependency's code. */
  private static int kept(Path path, ZipFile all) throws IOException {
    int kept = 0;
    try (var dependency = new ZipFile(path.toFile())) {
      List<ZipEntry> files = files(dependency);
      boolean contained =
          files.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class") && !name.contains("-info"))
              .findFirst()
              .filter(name -> all.getEntry(name) != null)
              .isPresent();
      for (ZipEntry file : files) {
        String name = file.getName();
        if (contained && !name.endsWith(".class") && LICENCE.matcher(name).matches()) {
          String artifact = path.getName(path.getNameCount() - 3).toString();
          assertThat(bytes(all, "META-INF/licenses/" + artifact + "-jar/" + name))
              .as(path + " " + name)
              .isEqualTo(bytes(dependency, name));
          kept++;
        }
      }
    }
    return kept;
  }

  @Test
  void licencesOfAllDependenciesAreListed() throws IOException {
    try (var jar = new ZipFile(JAR.toFile())) {
      assertThat(
              new String(bytes(jar, "META-INF/licenses/THIRD-PARTY.txt"), StandardCharsets.UTF_8))
          .contains("(GPL-3.0) smile-core (com.github.haifengl:smile-core:")
          .contains("(Apache-2.0) (EPL-2.0) Core :: HTTP (org.eclipse.jetty:jetty-http:");
    }
  }

  /** Builds a copy of the tree elsewhere, in another time zone. */
  @Test
  void aBuildElsewhereMakesTheSameJars() throws IOException, InterruptedException {
    Path copy = folder.resolve("a copy/of/homolog");
    for (String source : SOURCES) {
      copy(Path.of(source), copy.resolve(source));
    }
    var builder =
        new ProcessBuilder("mvn", "-o", "-q", "-B", "-Dmaven.test.skip=true", "package")
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().put("TZ", "Asia/Kolkata");
    Process build = builder.start();
    try {
      assertThat(build.waitFor(20, TimeUnit.MINUTES)).isTrue();
    } finally {
      build.descendants().forEach(ProcessHandle::destroyForcibly);
      build.destroyForcibly();
    }
    assertThat(build.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    assertThat(digests(copy.resolve("target"))).isEqualTo(digests(Path.of("target")));
  }

  private static List<String> digests(Path target) throws IOException {
    return List.of(
        digest(target.resolve("homolog.jar")), digest(target.resolve("homolog-all.jar")));
  }

  private static String digest(Path file) throws IOException {
    return new DigestUtils("SHA-256").digestAsHex(file);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied);
      }
    }
  }
}
