package org.homolog.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homolog.Lua;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;

/** Modules of a made-up wiki, of which every one has the frame of the house. */
final class House implements FrameCounter.Forms {
  private static final String FRAME =
      """
      local p = {}
      local getArgs = require('Module:Arguments').getArgs
      local house = require('Module:House style')
      -- All modules of this house begin like this
      function p.main(frame)
        return house.wrap(p._main(getArgs(frame, { trim = true })))
      end
      """;

  private final List<Fingerprints> forms = new ArrayList<>();

  /** A module of the house, unlike that of any other seed. */
  static String module(int seed) {
    var random = new Random(seed);
    var text = new StringBuilder(FRAME);
    text.append("function p._main(args)\n  local x = {}\n");
    for (int i = 0; i < 40; i++) {
      text.append("  x.").append(name(random)).append(" = args.").append(name(random));
      text.append(random.nextBoolean() ? " .. '" : " + #'").append(name(random)).append("'\n");
    }
    return text.append("  return x\nend\nreturn p\n").toString();
  }

  /** A module of data: a record with the fields of all records, and with values of its own. */
  static String data(int seed) {
    var random = new Random(seed);
    var text = new StringBuilder("return {\n");
    for (int i = 0; i < 60; i++) {
      text.append("  field").append(i).append(" = '").append(name(random)).append("',\n");
    }
    return text.append("}\n").toString();
  }

  private static String name(Random random) {
    return "n" + random.nextInt(1_000_000);
  }

  House with(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    forms.add(Lua.units(bytes, Lua.ALL_FUNCTIONS, Rarity.none()));
    return this;
  }

  /** The numbers of all forms. */
  int[] all() {
    return IntStream.range(0, forms.size()).toArray();
  }

  @Override
  public Features features(int form) {
    return forms.get(form).features(0);
  }

  @Override
  public List<Digests> digests(int form) {
    return List.of(forms.get(form).digests(0));
  }

  @Override
  public int[] comments(int form) {
    return forms.get(form).comments();
  }
}
