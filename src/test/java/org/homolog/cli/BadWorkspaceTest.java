package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.workspace.Workspace;
import org.homolog.workspace.WriterLock;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace that cannot be used says so in one line, loses nothing, and is good again after. */
final class BadWorkspaceTest {
  private static final Pattern BLANKS = Pattern.compile(" ");
  private static final String RUN = "run corpus-samples --quiet";
  private static final String QUERY = "query enwiki:Module:Yesno";
  private static final List<String> TABLES = List.of("groups.json", "groups.csv", "pairs.tsv");

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path workspace = Path.of("");

  @BeforeAll
  static void run() {
    assertThat(ran(shared.resolve("whole"), RUN).code()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    workspace = folder.resolve("workspace");
    copy(shared.resolve("whole"), workspace);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static Ran ran(Path workspace, String line) {
    return Ran.in(workspace, BLANKS.splitAsStream(line).toList());
  }

  private static Ran child(Path workspace, List<String> before, String line) throws IOException {
    return Child.in(workspace, before, BLANKS.splitAsStream(line).toList());
  }

  private static void assertRefused(Ran ran, String message) {
    assertThat(ran.err()).startsWith("homolog: ").contains(message).hasLineCount(1);
    assertThat(ran.err()).doesNotContain("Exception").doesNotContain("internal error");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(ExitCode.WORKSPACE.code());
  }

  private static Map<String, String> tables(Path workspace) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String table : TABLES) {
      String text = Files.readString(workspace.resolve("report").resolve(table));
      tables.put(table, text.replaceAll("\\b[mf][0-9a-f]{10}\\b", "ID"));
    }
    return tables;
  }

  /** Files by path, each with its size. */
  private static Map<String, Long> listing(Path root) throws IOException {
    Map<String, Long> listing = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        listing.put(file.toString(), Files.isRegularFile(file) ? Files.size(file) : 0);
      }
    }
    return listing;
  }

  private void assertGoodAgain() throws IOException {
    Ran ran = ran(workspace, RUN);
    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(tables(workspace)).isEqualTo(tables(shared.resolve("whole")));
    assertThat(ran(workspace, QUERY).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index",
        "cluster",
        "rank",
        "report",
        QUERY,
        "query corpus-samples/enwiki/Yesno.lua",
        "compare enwiki:Yesno dewiki:JaNein",
        "parse enwiki:Yesno"
      })
  void thereIsNone(String line) throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertRefused(ran(nowhere, line), nowhere + ": there is no workspace, run: homolog import");
    assertThat(nowhere).doesNotExist();
    Files.createDirectory(nowhere);
    assertRefused(ran(nowhere, line), nowhere + ": there is no workspace, run: homolog import");
    assertThat(nowhere).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "cluster", "rank", "report", RUN, QUERY, "parse enwiki:Yesno"})
  void storeOfANewerVersion(String line) throws SQLException, IOException {
    execute("PRAGMA user_version = 99");
    assertRefused(ran(workspace, line), "modules.db: has version 99, newer than the 2");
    execute("PRAGMA user_version = 2");
    Files.delete(workspace.resolve("modules.db.crc32")); // as another program has written there
    assertGoodAgain();
  }

  @Test
  void storeThatAnotherProgramHasChanged() throws SQLException, IOException {
    execute("UPDATE modules SET path = 'changed' WHERE title = 'Yesno'");
    for (String line : List.of(RUN, "rank", QUERY, "parse enwiki:Yesno")) {
      assertRefused(ran(workspace, line), "modules.db.crc32 if another program was meant to");
    }
    Files.delete(workspace.resolve("modules.db.crc32"));
    assertGoodAgain();
  }

  private void execute(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + workspace.resolve("modules.db"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void damagedStore() throws IOException {
    Path store = workspace.resolve("modules.db");
    byte[] bytes = Files.readAllBytes(store);
    byte[] overwritten = bytes.clone();
    Arrays.fill(overwritten, 0, 4096, (byte) 'x');
    for (byte[] damaged : List.of(Arrays.copyOf(bytes, bytes.length / 3), overwritten)) {
      Files.write(store, damaged);
      for (String line : List.of(RUN, "index", QUERY)) {
        assertRefused(
            ran(workspace, line),
            store + ": is no store of Homolog or is damaged; move it away and import again");
      }
    }
    Files.delete(store);
    assertGoodAgain();
  }

  @Test
  void anotherStoreInPlaceOfOneIsNotTakenForIt() throws IOException {
    Files.delete(workspace.resolve("modules.db"));
    assertThat(ran(workspace, "run corpus-samples/enwiki -q").code()).isZero();
    assertThat(tables(workspace)).isNotEqualTo(tables(shared.resolve("whole")));
    assertThat(ran(workspace, "query dewiki:JaNein").code()).isEqualTo(ExitCode.NOT_FOUND.code());
  }

  private interface Harm {
    byte[] to(byte[] bytes);
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[bytes.length / 2] ^= 4;
    return flipped;
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.list(workspace.resolve("index"))) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void damagedIndexIsToldOfByReaders() throws IOException {
    String message = "index: is damaged or of another version, run: homolog index";
    List<Harm> harms =
        List.of(
            BadWorkspaceTest::flipped,
            bytes -> Arrays.copyOf(bytes, bytes.length / 2),
            bytes -> new byte[0]);
    assertThat(indexFiles()).hasSizeGreaterThan(5);
    for (Path file : indexFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      for (Harm harm : harms) {
        Files.write(file, harm.to(bytes));
        assertRefused(ran(workspace, QUERY), message);
      }
      Files.write(file, bytes);
    }
    assertThat(ran(workspace, QUERY).code()).isZero();
  }

  @Test
  void damagedIndexIsMadeAnewFromTheStore() throws IOException {
    for (int i = 0; i < indexFiles().size(); i++) {
      Path file = indexFiles().get(i);
      Files.write(file, flipped(Files.readAllBytes(file)));
      Ran ran = ran(workspace, "index");
      assertThat(ran.code()).isZero();
      assertThat(ran.err())
          .contains("homolog: warning: " + workspace.resolve("index") + ": is damaged")
          .contains("index: 120 texts indexed, 0 removed, 120 in all")
          .hasLineCount(2);
    }
    Path file = indexFiles().getFirst();
    Files.write(file, flipped(Files.readAllBytes(file)));
    assertGoodAgain();
  }

  @Test
  void indexOfAnotherVersionOfLucene() throws IOException {
    Path segments = indexFiles().getLast();
    assertThat(segments.getFileName().toString()).startsWith("segments_");
    byte[] bytes = Files.readAllBytes(segments);
    bytes["....\bsegments...".length()] = 99; // the last byte of the format's version
    Files.write(segments, bytes);
    assertRefused(ran(workspace, QUERY), "index: is damaged or of another version");
    assertThat(ran(workspace, RUN).err()).contains("is made anew from the store").hasLineCount(1);
    assertGoodAgain();
  }

  @Test
  void damagedGroupsAreMadeAgainByARun() throws IOException {
    Path file = workspace.resolve("clusters.bin");
    byte[] groups = Files.readAllBytes(file);
    for (byte[] damaged : List.of(flipped(groups), new byte[0], Arrays.copyOf(groups, 99))) {
      Files.write(file, damaged);
      assertRefused(ran(workspace, "rank"), "clusters.bin: is damaged or of another version, run");
      assertRefused(ran(workspace, "report"), "clusters.bin: is damaged or of another version");
      assertThat(ran(workspace, RUN).err())
          .contains("clusters.bin: is damaged or of another version")
          .hasLineCount(1);
      assertThat(file).hasBinaryContent(groups);
    }
    assertGoodAgain();
  }

  @Test
  void damagedFramesAreMadeAgainByARun() throws IOException {
    Path file = workspace.resolve("frames.bin");
    byte[] frames = Files.readAllBytes(file);
    for (byte[] damaged : List.of(flipped(frames), new byte[0], Arrays.copyOf(frames, 99))) {
      Files.write(file, damaged);
      String message = "frames.bin: is damaged or of another version, run: homolog index";
      assertRefused(ran(workspace, QUERY), message);
      assertThat(ran(workspace, RUN).err())
          .contains("frames.bin: is damaged or of another version, and is made anew")
          .hasLineCount(1);
      assertThat(file).hasBinaryContent(frames);
    }
    assertGoodAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups.json", "summary.json", "index.html", "pairs.tsv"})
  void damagedReportIsWrittenAgain(String name) throws IOException {
    Path report = workspace.resolve("report");
    byte[] whole = Files.readAllBytes(report.resolve(name));
    Files.write(report.resolve(name), flipped(whole));
    assertGoodAgain();
    Path latest = report.toRealPath();
    Files.write(report.resolve(name), Arrays.copyOf(whole, whole.length - 1));
    assertThat(ran(workspace, "report").err()).doesNotContain("up to date");
    assertThat(report.toRealPath()).isNotEqualTo(latest);
    assertThat(ran(workspace, "report").err()).contains("up to date");
    assertGoodAgain();
  }

  @Test
  void aSecondWriterIsTurnedAwayAndReadersAreNot() throws IOException {
    var homolog =
        new Homolog(new Workspace(workspace).existing(), PipelineOptions.DEFAULTS, Progress.NONE);
    try (WriterLock _ = homolog.lock()) {
      for (String line :
          List.of(RUN, "import corpus-samples", "index", "cluster", "rank", "report")) {
        assertRefused(
            ran(workspace, line),
            "%s: another command (process %d) is writing to this workspace, try again when it has ended"
                .formatted(workspace, ProcessHandle.current().pid()));
      }
      assertRefused(
          child(workspace, List.of(), "rank"), "(process " + ProcessHandle.current().pid() + ")");
      assertThat(ran(workspace, QUERY).code()).isZero();
    }
    assertGoodAgain();
  }

  @Test
  void aWriterThatIsKilledLeavesNoLock() throws IOException, InterruptedException {
    Path source = Files.createDirectory(folder.resolve("wiki"));
    Path pipe = source.resolve("usage.tsv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process writer =
        Child.command(workspace, List.of(), List.of("import", source.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    try (var out =
        Files.newOutputStream(pipe)) { // opens once the writer, which has the lock, reads
      assertRefused(ran(workspace, "index"), "another command (process " + writer.pid() + ")");
      writer.destroyForcibly().waitFor();
      assertThat(out).isNotNull();
    }
    assertGoodAgain();
  }

  /** What a process is put under so that permissions count for it, even for one of root. */
  private List<String> bound() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    if (!Files.isWritable(closed)) {
      return List.of();
    }
    List<String> bound = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    var test = new ArrayList<>(bound);
    test.addAll(List.of("test", "!", "-w", closed.toString()));
    boolean binds;
    try {
      binds = new ProcessBuilder(test).start().waitFor() == 0;
    } catch (IOException | InterruptedException _) {
      binds = false;
    }
    Assumptions.assumeTrue(binds, "may write everything, and cannot be kept from it");
    return bound;
  }

  private static void setWritable(Path root, boolean writable) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> !Files.isSymbolicLink(file))
          .forEach(f -> f.toFile().setWritable(writable));
    }
  }

  @Test
  void readOnlyWorkspace() throws IOException {
    List<String> bound = bound();
    Ran expected = ran(workspace, QUERY);
    setWritable(workspace, false);
    Map<String, Long> before = listing(workspace);
    for (String line :
        List.of(RUN, "import corpus-samples", "index", "cluster", "rank", "report")) {
      assertRefused(
          child(workspace, bound, line),
          workspace + ": cannot be written; have it made writable or choose another --workspace");
    }
    assertThat(child(workspace, bound, QUERY)).isEqualTo(expected);
    assertThat(child(workspace, bound, "compare enwiki:Yesno dewiki:JaNein").code()).isZero();
    assertThat(listing(workspace)).isEqualTo(before);
    setWritable(workspace, true);
    assertGoodAgain();
  }

  @Test
  void readOnlyWorkspaceWithALog() throws IOException, SQLException {
    List<String> bound = bound();
    Path copied = folder.resolve("copied");
    Ran expected = ran(workspace, QUERY);
    Path store = workspace.resolve("modules.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE modules SET path = 'changed' WHERE title = 'Yesno'");
      copy(workspace, copied); // as a command that is killed leaves it
    }
    assertThat(copied.resolve("modules.db-wal")).isNotEmptyFile();
    setWritable(copied, false);
    assertThat(child(copied, bound, QUERY)).isEqualTo(expected);
    Files.delete(copied.resolve("modules.db-shm"));
    assertRefused(child(copied, bound, QUERY), "modules.db: ");
    setWritable(copied, true);
  }

  @Test
  void readersChangeNothing() throws IOException {
    Map<String, Long> before = listing(workspace);
    assertThat(ran(workspace, QUERY).code()).isZero();
    assertThat(ran(workspace, "compare enwiki:Yesno dewiki:JaNein").code()).isZero();
    assertThat(listing(workspace)).isEqualTo(before);
  }

  @Test
  void reportThatCannotBeWritten() throws IOException {
    Path reports = workspace.resolve("reports");
    Files.move(reports, folder.resolve("elsewhere"));
    Files.writeString(reports, "a file");
    assertRefused(ran(workspace, RUN), reports + ": is in the way, move it elsewhere");
    Files.delete(reports);
    assertGoodAgain();
    Files.delete(workspace.resolve("report"));
    Files.writeString(workspace.resolve("report"), "a file");
    assertRefused(ran(workspace, RUN), "report: is in the way, move it elsewhere");
    assertThat(workspace.resolve("report")).hasContent("a file");
    Files.delete(workspace.resolve("report"));
    assertGoodAgain();
  }

  @Test
  void folderOfAnothersIsNoReport() throws IOException {
    Path report = workspace.resolve("report");
    Files.delete(report);
    Files.writeString(Files.createDirectory(report).resolve("notes.txt"), "mine");
    assertRefused(ran(workspace, RUN), "report: is in the way, move it elsewhere");
    assertThat(report.resolve("notes.txt")).hasContent("mine");
    Files.move(report, folder.resolve("elsewhere"));
    assertGoodAgain();
  }

  @Test
  void reportFolderThatIsReadOnly() throws IOException {
    List<String> bound = bound();
    Files.delete(workspace.resolve("report"));
    setWritable(workspace.resolve("reports"), false);
    assertRefused(child(workspace, bound, RUN), "reports/2: permission denied");
    setWritable(workspace.resolve("reports"), true);
    assertGoodAgain();
  }

  @Test
  void reportsAreSwitched() throws IOException {
    Path report = workspace.resolve("report");
    assertThat(Files.readSymbolicLink(report)).hasToString("reports/1");
    Map<String, String> first = tables(workspace);
    for (String format : List.of("csv", "json", "csv")) {
      assertThat(ran(workspace, "report --format " + format).code()).isZero();
    }
    assertThat(Files.readSymbolicLink(report)).hasToString("reports/4");
    assertThat(report.resolve("groups.csv")).exists();
    assertThat(report.resolve("groups.json")).doesNotExist();
    try (Stream<Path> reports = Files.list(workspace.resolve("reports"))) {
      assertThat(reports.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("3", "4");
    }
    assertThat(ran(workspace, RUN).code()).isZero();
    assertThat(tables(workspace)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "groups.json", "pairs.tsv", "summary.json"})
  void aFileThatIsGoneFromTheReportIsWrittenAgain(String file) throws IOException {
    Files.delete(workspace.resolve("report").resolve(file));
    assertGoodAgain();
    assertThat(workspace.resolve("report").resolve(file)).exists();
  }

  @Test
  void reportFolderOfAnEarlierVersion() throws IOException {
    Path report = workspace.resolve("report");
    Files.delete(report);
    Files.move(workspace.resolve("reports/1"), report, StandardCopyOption.ATOMIC_MOVE);
    assertGoodAgain();
    assertThat(report).isSymbolicLink();
    assertThat(ran(workspace, "report").err()).contains("up to date");
  }

  /** Runs a command where the disk has so much room, and copies what that leaves. */
  private Ran onFullDisk(int kibibytes, String line) throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    String script =
        """
        mount -t tmpfs -o size=64m none "$1" || exit 99
        cp -a "$2/." "$1"
        dd if=/dev/zero of="$1/filler" bs=1024 2> "$3"
        truncate -s "-$4K" "$1/filler"
        disk=$1 left=$5
        shift 5
        "$@"
        code=$?
        rm "$disk/filler"
        cp -a "$disk" "$left"
        exit $code
        """;
    List<String> before =
        List.of(
            "unshare",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            script,
            "sh",
            disk.toString(),
            workspace.toString(),
            folder.resolve("dd").toString(),
            Integer.toString(kibibytes),
            folder.resolve("left").toString());
    Ran ran = child(disk, before, line);
    Assumptions.assumeTrue(Files.exists(folder.resolve("left")), "no disk can be mounted");
    workspace = folder.resolve("left");
    return ran;
  }

  @ParameterizedTest
  @CsvSource({
    "import corpus-samples -q, 40, ''",
    "index -q, 64, 'import corpus-samples -q'",
    "cluster -q, 16, 'import corpus-samples -q,index -q'",
    "report -q, 64, 'import corpus-samples -q,index -q,cluster -q'",
    "run corpus-samples -q, 500, ''"
  })
  void fullDisk(String line, int kibibytes, String stages) throws IOException {
    workspace = Files.createDirectory(folder.resolve("fresh"));
    for (String stage : stages.isEmpty() ? new String[0] : stages.split(",", -1)) {
      assertThat(ran(workspace, stage).code()).isZero();
    }

    Ran ran = onFullDisk(kibibytes, line);

    assertRefused(ran, folder.resolve("disk").toString());
    assertThat(ran.err())
        .containsAnyOf(
            "No space left on device", "no space is left on the disk", "the disk is full or fails");
    assertGoodAgain();
  }

  @Test
  void noRoomForAFile() throws IOException {
    Path source = folder.resolve("large.jsonl");
    byte[] noise = new byte[8 << 20];
    new Random(1).nextBytes(noise);
    Files.writeString(
        source,
        "{\"wiki\":\"w\",\"title\":\"A\",\"text\":\"%s\"}\n"
            .formatted(HexFormat.of().formatHex(noise)));
    List<String> limited = List.of("bash", "-c", "ulimit -f 4096; exec \"$@\"", "homolog");

    assertRefused(
        child(workspace, limited, "import " + source),
        "modules.db: cannot be read or written, as the disk is full or fails");

    assertGoodAgain();
  }

  @Test
  void outputThatCannotBeWritten() throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
    Ran ran = child(workspace, List.of("sh", "-c", "exec \"$@\" > /dev/full", "homolog"), QUERY);
    assertThat(ran.err())
        .isEqualToIgnoringNewLines("homolog: standard output: could not be written");
    assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT.code());
  }
}
