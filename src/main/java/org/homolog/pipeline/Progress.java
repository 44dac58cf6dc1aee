package org.homolog.pipeline;

/** Is told what a run is doing; a stage's steps may come from several threads. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void step() {}

        @Override
        public void end(String summary) {}

        @Override
        public void warn(String message) {}
      };

  /** A stage begins; {@code total} is the number of steps, or -1 where it is unknown. */
  void begin(String stage, long total);

  /** One step of the stage is done. */
  void step();

  /**
   * The stage is so far, where its steps are no measure of that.
   *
   * @param total of which so much is done, as far as is known by now
   * @param unit what is counted, as {@code pages}
   * @param more what else there is to say, in some words
   */
  default void at(long done, long total, String unit, String more) {}

  /** The stage is done, in one line. */
  void end(String summary);

  /** Something was left out or needs attention, in one line. */
  void warn(String message);
}
