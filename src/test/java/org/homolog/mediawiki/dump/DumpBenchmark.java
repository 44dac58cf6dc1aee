package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.jspecify.annotations.Nullable;

/**
 * How fast a gigabyte of pageviews is joined with five million transclusions, beside reading the
 * same files through the same decompressors and doing nothing with them.
 *
 * <pre>
 * mvn -q -B package -DskipTests
 * java -Xmx512m -cp target/test-classes:target/homolog-all.jar \
 *   org.homolog.mediawiki.dump.DumpBenchmark FOLDER [MEGABYTES [ROUNDS]]
 * </pre>
 *
 * <p>The files are made at the first run, by a fixed seed, which takes a minute or two.
 */
final class DumpBenchmark {
  private static final int ROWS = 5_000_000;
  private static final int PAGES = 1_000_000;
  private static final int MODULES = 20_000;
  private static final int MEMBER = 100_000_000;
  private static final Wiki WIKI = new Wiki("enwiki");
  private static final List<String> CODES =
      List.of("de.wikipedia", "en.wikipedia", "en.wikipedia", "en.wiktionary", "fr.wikipedia");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz_éক";

  private final Path folder;
  private final int rounds;
  private final PrintStream out;

  /** Bytes of text in what was decompressed last. */
  private long size;

  private DumpBenchmark(Path folder, int rounds, PrintStream out) {
    this.folder = folder;
    this.rounds = rounds;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    long megabytes = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    new DumpBenchmark(Path.of(arguments[0]), rounds, System.out).run(megabytes);
  }

  private void run(long megabytes) throws IOException {
    Files.createDirectories(folder);
    Path views = folder.resolve("pageviews-202406-user.bz2");
    if (!Files.exists(views)) {
      makeTables();
      makePageviews(views, megabytes * 1_000_000);
    }
    var collected = new AtomicReference<@Nullable Transclusions>();
    compare(
        folder.resolve("enwiki-20240601-templatelinks.sql.gz"), () -> collected.set(readTables()));
    compare(views, () -> readPageviews(views, Objects.requireNonNull(collected.get())));
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    out.printf(
        "heap: %,d MB at most, of %,d MB%n", heap >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  /** What is timed. */
  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  /** Seconds by the clock, and of the processor, which other programs do not lengthen. */
  private record Seconds(double clock, double processor) {
    static Seconds of(Task task) throws IOException {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = System.nanoTime();
      long busy = threads.getCurrentThreadCpuTime();
      task.run();
      return new Seconds(
          (System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - busy) / 1e9);
    }
  }

  private void compare(Path file, Task task) throws IOException {
    for (int round = 1; round <= rounds; round++) {
      Seconds alone = Seconds.of(() -> readAlone(file));
      Seconds whole = Seconds.of(task);
      out.printf(
          "%s: %.0f MB of text in %.1f s (CPU %.1f), %.0f MB/s; alone %.1f s (CPU %.1f), %.0f MB/s;"
              + " ratio %.2f (CPU %.2f)%n",
          file.getFileName(),
          size / 1e6,
          whole.clock(),
          whole.processor(),
          size / 1e6 / whole.clock(),
          alone.clock(),
          alone.processor(),
          size / 1e6 / alone.clock(),
          whole.clock() / alone.clock(),
          whole.processor() / alone.processor());
    }
  }

  private void readAlone(Path file) throws IOException {
    byte[] buffer = new byte[1 << 18];
    size = 0;
    try (InputStream in = DumpStream.open(file, DumpProgress.NONE)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        size += count;
      }
    }
  }

  private Transclusions readTables() throws IOException {
    var collector = new TransclusionCollector();
    new DumpUsage(Instant.EPOCH, DumpProgress.NONE)
        .readTransclusions(
            TableDumps.in(DumpFiles.in(folder)).getFirst(),
            new DumpSink() {
              @Override
              public void transclusion(long fromPageId, long modulePageId) {
                collector.transclusion(fromPageId, modulePageId);
              }

              @Override
              public void usage(ModulePage page, Usage usage) {}
            });
    return collector.collect();
  }

  private void readPageviews(Path file, Transclusions transclusions) throws IOException {
    var site =
        new Site(
            WIKI,
            "https://en.wikipedia.org",
            "en",
            "wikipedia",
            false,
            new TreeMap<>(),
            new TreeMap<>());
    PageviewCount count =
        new PageviewDump(List.of(site), PageviewDump.USER, DumpProgress.NONE)
            .read(List.of(file), new TreeMap<>(Map.of(WIKI, transclusions)));
    Pageviews pageviews = Objects.requireNonNull(count.wikis().get(WIKI));
    out.printf(
        "%,d transclusions of %,d pages; %,d lines of the wiki, %,d matched; %,d views of"
            + " modules%n",
        transclusions.pairs(),
        transclusions.pages(),
        pageviews.lines(),
        pageviews.matched(),
        pageviews.byModule().values().stream().mapToLong(Long::longValue).sum());
  }

  private void makeTables() throws IOException {
    var random = new Random(1);
    try (Writer page = table("page", "id namespace title is_redirect is_new len latest")) {
      for (int i = 1; i <= MODULES; i++) {
        page.write(row("page", i, "%d,828,'Module_%1$d',0,0,100,%1$d".formatted(i)));
      }
      page.write(";\n-- Dump completed\n");
    }
    try (Writer target = table("linktarget", "id namespace title")) {
      for (int i = 1; i <= MODULES; i++) {
        target.write(row("linktarget", i, "%d,828,'Module_%d'".formatted(i + 1000, i)));
      }
      target.write(";\n-- Dump completed\n");
    }
    try (Writer links = table("templatelinks", "from from_namespace target_id")) {
      for (int i = 1; i <= ROWS; i++) {
        long page = (long) i * PAGES / ROWS + MODULES;
        links.write(row("templatelinks", i, page + ",0," + (1001 + random.nextInt(MODULES))));
      }
      links.write(";\n-- Dump completed\n");
    }
  }

  /** A row, a statement for 20,000 of them. */
  private static String row(String table, int number, String values) {
    String end = number > 1 ? ";\n" : "";
    String start = number % 20_000 == 1 ? end + "INSERT INTO `" + table + "` VALUES " : ",";
    return start + "(" + values + ")";
  }

  private Writer table(String name, String columns) throws IOException {
    Path file = folder.resolve("enwiki-20240601-" + name + ".sql.gz");
    String prefix = Map.of("page", "page", "linktarget", "lt", "templatelinks", "tl").get(name);
    var writer =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8));
    writer.write("-- MySQL dump 10.19\nCREATE TABLE `" + name + "` (\n");
    for (String column : columns.split(" ", -1)) {
      writer.write("  `" + prefix + "_" + column + "` int,\n");
    }
    writer.write("  PRIMARY KEY (`a`)\n) ENGINE=InnoDB;\n");
    return writer;
  }

  /** The same member again and again, since packing it takes much longer than reading it. */
  private static void makePageviews(Path file, long bytes) throws IOException {
    byte[] member = member();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < bytes; written += MEMBER) {
        out.write(member);
      }
    }
  }

  private static byte[] member() throws IOException {
    var random = new Random(2);
    var bytes = new ByteArrayOutputStream();
    try (var packed = new BZip2CompressorOutputStream(bytes)) {
      for (int written = 0; written < MEMBER; ) {
        int code = (int) ((long) written * CODES.size() / MEMBER);
        byte[] line = line(CODES.get(code), random).getBytes(UTF_8);
        packed.write(line);
        written += line.length;
      }
    }
    return bytes.toByteArray();
  }

  private static String line(String code, Random random) {
    var line = new StringBuilder(code).append(' ');
    int length = 5 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      line.append(
          LETTERS.charAt((int) (LETTERS.length() * random.nextDouble() * random.nextDouble())));
    }
    boolean known = random.nextInt(10) > 0;
    line.append(' ').append(known ? String.valueOf(random.nextInt(2 * PAGES)) : "null");
    line.append(random.nextBoolean() ? " desktop " : " mobile-web ");
    int total = 1 + (int) Math.exp(8 * random.nextDouble() * random.nextDouble());
    line.append(total).append(' ');
    for (int left = total, hour = 0; left > 0 && hour < 24; hour++) {
      int views = hour == 23 ? left : random.nextInt(left + 1);
      line.append(views > 0 ? (char) ('A' + hour) + String.valueOf(views) : "");
      left -= views;
    }
    return line.append('\n').toString();
  }
}
