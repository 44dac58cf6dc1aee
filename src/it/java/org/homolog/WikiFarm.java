package org.homolog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wikis that {@code src/it/mediawiki/up.sh} brought up; the variables of the environment that
 * it reads say where.
 */
public final class WikiFarm {
  private static final Map<String, String> ENV = System.getenv();

  public static final int HTTP_PORT = Integer.parseInt(ENV.getOrDefault("HTTP_PORT", "18080"));
  public static final int DB_PORT = Integer.parseInt(ENV.getOrDefault("DB_PORT", "13306"));

  /** The user of the databases that may do anything. */
  public static final String USER = "mw";

  public static final String PASSWORD = "mwpass";

  /** Where the server keeps its files. */
  public static final Path ROOT = root();

  private static final Path FAULT = ROOT.resolve("fault.json");
  private static final Path OVERRIDE = ROOT.resolve("override.php");
  private static final Path LAG = ROOT.resolve("lag");
  private static final Pattern SKIP = Pattern.compile("\"skip\":(\\d+)");

  private WikiFarm() {}

  private static Path root() {
    String cache = ENV.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
    return Path.of(ENV.getOrDefault("MW_ROOT", cache + "/homolog-mediawiki"));
  }

  /** What stands before a wiki's {@code /w/api.php}. */
  public static String url(String dbname) {
    return "http://127.0.0.1:" + HTTP_PORT + "/" + dbname;
  }

  /** The next replies to that User-Agent fail: members of the fault without braces. */
  public static void fault(String agent, String members) throws IOException {
    Files.writeString(FAULT, "{\"agent\":\"%s\",%s}".formatted(agent, members));
  }

  /** What is left of the fault, as JSON. */
  public static String remainingFault() throws IOException {
    return Files.readString(FAULT);
  }

  /** How many replies the fault would still let pass. */
  public static int remainingSkip() throws IOException {
    Matcher skip = SKIP.matcher(remainingFault());
    return skip.find() ? Integer.parseInt(skip.group(1)) : 0;
  }

  /** Settings in PHP that hold for requests of that User-Agent. */
  public static void override(String agent, String settings) throws IOException {
    Files.writeString(
        OVERRIDE,
        "<?php if ( str_contains( $_SERVER['HTTP_USER_AGENT'] ?? '', '%s' ) ) { %s }\n"
            .formatted(agent, settings));
  }

  /** The replicas lag for so many requests of that User-Agent, after so many that pass. */
  public static void lag(String agent, int skip, int count) throws IOException {
    override(
        agent,
        """
        $file = "$mwRoot/lag"; $n = (int)@file_get_contents( $file ); file_put_contents( $file, $n + 1 );
        if ( $n >= %d && $n < %d ) { $wgHooks['ApiMaxLagInfo'][] = static function ( &$info ) { $info['lag'] = 60; }; }
        """
            .formatted(skip, skip + count));
  }

  /** How many requests there were since the lag was set. */
  public static int requestsSinceLag() throws IOException {
    return Integer.parseInt(Files.readString(LAG));
  }

  /** Ends faults and settings. */
  public static void reset() throws IOException {
    Files.deleteIfExists(FAULT);
    Files.deleteIfExists(OVERRIDE);
    Files.deleteIfExists(LAG);
  }
}
