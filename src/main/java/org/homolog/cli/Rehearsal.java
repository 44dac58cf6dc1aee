package org.homolog.cli;

import java.util.Arrays;
import java.util.List;

/**
 * Commands in one process, parted by {@code then}: what the launcher lets the JVM learn from, which
 * keeps the classes and profiles of one process only.
 */
final class Rehearsal {
  private Rehearsal() {}

  static void main(String[] arguments) throws InterruptedException {
    List<String> left = Arrays.asList(arguments);
    while (!left.isEmpty()) {
      int then = left.indexOf("then");
      int end = then < 0 ? left.size() : then;
      Main.run(left.subList(0, end).toArray(String[]::new));
      left = left.subList(Math.min(end + 1, left.size()), left.size());
    }
  }
}
