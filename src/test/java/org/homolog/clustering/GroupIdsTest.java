package org.homolog.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;

/** Ids of groups last across runs. */
final class GroupIdsTest {
  /** A group of modules that are named by a letter each. */
  private static RedundancyGroup group(String titles) {
    List<CodeUnit> members =
        titles.chars().mapToObj(c -> Matrix.unit(Character.toString(c))).sorted().toList();
    return new RedundancyGroup(
        GroupIds.NONE,
        members.getFirst(),
        Capabilities.NONE,
        List.of(Variant.of(members)),
        List.of());
  }

  private static List<RedundancyGroup> assign(List<RedundancyGroup> before, String... titles) {
    List<RedundancyGroup> groups = List.of(titles).stream().map(GroupIdsTest::group).toList();
    return new GroupIds(before).assign(groups);
  }

  private static List<String> ids(List<RedundancyGroup> groups) {
    return groups.stream().map(RedundancyGroup::id).toList();
  }

  @Example
  void sameGroupsKeepTheirIds() {
    List<RedundancyGroup> before = assign(List.of(), "abc", "de");

    assertThat(ids(before)).doesNotHaveDuplicates().doesNotContain(GroupIds.NONE);
    assertThat(ids(assign(before, "abc", "de"))).isEqualTo(ids(before));
    assertThat(ids(assign(before, "de", "abc"))).isEqualTo(ids(before).reversed());
  }

  @Example
  void groupKeepsItsIdWhenItsCanonicalMemberGoes() {
    List<RedundancyGroup> before = assign(List.of(), "bcd");

    assertThat(ids(assign(before, "cde"))).isEqualTo(ids(before));
    assertThat(ids(assign(before, "abcd"))).isEqualTo(ids(before));
  }

  @Example
  void largerPartKeepsTheId() {
    String old = assign(List.of(), "abcdefg").getFirst().id();

    List<String> ids = ids(assign(assign(List.of(), "abcdefg"), "abc", "defg"));
    assertThat(ids.get(1)).isEqualTo(old);
    assertThat(ids.get(0)).isNotEqualTo(old).isNotEqualTo(GroupIds.NONE);
  }

  @Example
  void mergedGroupHasTheIdThatGaveMostMembers() {
    List<RedundancyGroup> before = assign(List.of(), "ab", "cde");

    assertThat(ids(assign(before, "abcde"))).containsExactly(before.get(1).id());
  }

  @Example
  void idThatIsTakenLeavesTheNextBest() {
    // the first takes 1 member of x and 3 of y, the second 2 of x: y, x
    List<RedundancyGroup> before = assign(List.of(), "abc", "def");

    assertThat(ids(assign(before, "adef", "bc")))
        .containsExactly(before.get(1).id(), before.get(0).id());
    // both want x; the one with fewer of it takes y, of which it has one
    before = assign(List.of(), "abcde", "fg");
    assertThat(ids(assign(before, "abc", "def")))
        .containsExactly(before.get(0).id(), before.get(1).id());
  }

  @Example
  void newGroupNeverHasTheIdOfOneThatWas() {
    List<RedundancyGroup> before = assign(List.of(), "abcd");

    // "abcd" lives on as "bcd"; "a" founds a group whose fresh id would be the same
    List<String> ids = ids(assign(before, "aefghi", "bcd"));
    assertThat(ids.get(1)).isEqualTo(before.getFirst().id());
    assertThat(ids.get(0)).isNotEqualTo(before.getFirst().id());
    // "bc" kept the id that "a" gave, and is gone: "a" may not give it to another
    before = assign(assign(List.of(), "abc"), "bc");
    assertThat(ids(assign(before, "ad"))).doesNotContainAnyElementsOf(ids(before));
  }

  @Example
  void idsOfFunctionsAndModulesDiffer() {
    CodeUnit function =
        new CodeUnit(Matrix.unit("a").module(), 1, new org.homolog.corpus.LineRange(1, 2), 50);
    var functions =
        new RedundancyGroup(
            GroupIds.NONE,
            function,
            Capabilities.NONE,
            List.of(Variant.of(List.of(function))),
            List.of());

    assertThat(new GroupIds(List.of()).assign(List.of(functions)).getFirst().id())
        .isNotEqualTo(assign(List.of(), "a").getFirst().id());
  }

  /** Cuts a word into groups at its hyphens. */
  private static String[] parts(String word) {
    String[] parts = word.split("-+");
    return List.of(parts).stream().filter(part -> !part.isEmpty()).toArray(String[]::new);
  }

  @Property(tries = 300)
  void idsAreUniqueWhateverWasBefore(
      @ForAll @NotEmpty @Size(max = 12) @UniqueElements
          List<@CharRange(from = 'a', to = 'p') Character> old,
      @ForAll @NotEmpty @Size(max = 12) @UniqueElements
          List<@CharRange(from = 'a', to = 'p') Character> now,
      @ForAll int cuts) {
    List<RedundancyGroup> before = assign(List.of(), parts(word(old, cuts)));
    List<RedundancyGroup> after = assign(before, parts(word(now, cuts >>> 12)));

    assertThat(ids(after)).doesNotHaveDuplicates().doesNotContain(GroupIds.NONE);
    for (RedundancyGroup group : after) {
      before.stream()
          .filter(other -> other.id().equals(group.id()))
          .forEach(
              other ->
                  assertThat(other.members())
                      .as("a kept id has a member that stayed")
                      .containsAnyElementsOf(group.members()));
    }
  }

  private static String word(List<Character> letters, int cuts) {
    var word = new StringBuilder();
    for (int i = 0; i < letters.size(); i++) {
      word.append(letters.get(i)).append((cuts >> i & 1) == 0 ? "" : "-");
    }
    return word.toString();
  }
}
