package org.homolog.frame;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Wiki;

/** The house frames of all wikis of a workspace. */
public final class FrameTable {
  /** A table that knows no wiki. */
  public static final FrameTable NONE = new FrameTable(Map.of());

  private final SortedMap<Wiki, WikiFrame> frames;

  public FrameTable(Map<Wiki, WikiFrame> frames) {
    this.frames = new TreeMap<>(frames);
  }

  /** The frame of a wiki, {@link WikiFrame#NONE} of one that is not known. */
  public WikiFrame of(Wiki wiki) {
    return frames.getOrDefault(wiki, WikiFrame.NONE);
  }

  public void write(DataOutputStream out) throws IOException {
    var numbers = new IdentityHashMap<WikiFrame, Integer>();
    out.writeInt(frames.size());
    for (var entry : frames.entrySet()) {
      out.writeUTF(entry.getKey().dbname());
      Integer known = numbers.putIfAbsent(entry.getValue(), numbers.size());
      out.writeInt(known == null ? numbers.size() - 1 : known);
      if (known == null) {
        entry.getValue().write(out);
      }
    }
  }

  public static FrameTable read(DataInputStream in) throws IOException {
    var known = new ArrayList<WikiFrame>();
    var frames = new TreeMap<Wiki, WikiFrame>();
    for (int count = in.readInt(); count > 0; count--) {
      var wiki = new Wiki(in.readUTF());
      int number = in.readInt();
      if (number == known.size()) {
        known.add(WikiFrame.read(in));
      }
      frames.put(wiki, known.get(number));
    }
    return new FrameTable(frames);
  }
}
