package org.homolog.clustering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;

/**
 * Ids that last: a new group takes the id of the old one that gave it most members, else one made
 * of its canonical member.
 */
public final class GroupIds {
  static final String NONE = "";

  /** A code unit without what an edit changes. */
  private record Member(ModuleId module, int ordinal) {
    static Member of(CodeUnit unit) {
      return new Member(unit.module(), unit.ordinal());
    }
  }

  private record Claim(int group, String id, long members) {}

  private final Map<Member, String> old = new HashMap<>();

  /** Ids that carry on from {@code groups}, of an earlier run. */
  public GroupIds(List<RedundancyGroup> groups) {
    for (RedundancyGroup group : groups) {
      group.members().forEach(unit -> old.put(Member.of(unit), group.id()));
    }
  }

  List<RedundancyGroup> assign(List<RedundancyGroup> groups) {
    String[] ids = new String[groups.size()];
    Set<String> taken = new HashSet<>();
    for (Claim claim : claims(groups)) {
      if (ids[claim.group()] == null && taken.add(claim.id())) {
        ids[claim.group()] = claim.id();
      }
    }
    taken.addAll(old.values());
    var named = new ArrayList<RedundancyGroup>();
    for (int i = 0; i < ids.length; i++) {
      RedundancyGroup group = groups.get(i);
      String id = ids[i] == null ? fresh(group.canonical(), taken) : ids[i];
      named.add(group.withId(id));
    }
    return named;
  }

  /**
   * Which group may take which old id, the one with most members first, ties by the groups' order.
   */
  private List<Claim> claims(List<RedundancyGroup> groups) {
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < groups.size(); i++) {
      Map<String, Long> given = new HashMap<>();
      for (CodeUnit unit : groups.get(i).members()) {
        String id = old.get(Member.of(unit));
        if (id != null) {
          given.merge(id, 1L, Long::sum);
        }
      }
      int group = i;
      given.forEach((id, members) -> claims.add(new Claim(group, id, members)));
    }
    claims.sort(
        Comparator.comparingLong((Claim claim) -> -claim.members())
            .thenComparingInt(Claim::group)
            .thenComparing(Claim::id));
    return claims;
  }

  private static String fresh(CodeUnit canonical, Set<String> taken) {
    String prefix = canonical.isModule() ? "m" : "f";
    for (int attempt = 0; ; attempt++) {
      String id = prefix + hash(canonical.module() + "#" + canonical.ordinal() + "#" + attempt);
      if (taken.add(id)) {
        return id;
      }
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong()).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
