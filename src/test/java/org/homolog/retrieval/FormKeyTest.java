package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;

/** Keys of forms are told by their terms, and sort as these do. */
final class FormKeyTest {
  @Property
  void aTermTellsItsKey(@ForAll long key) {
    BytesRef term = FormKey.term(key);
    byte[] among = new byte[term.length + 7];
    System.arraycopy(term.bytes, term.offset, among, 3, term.length);

    assertThat(FormKey.of(term)).isEqualTo(key);
    assertThat(FormKey.of(new BytesRef(among, 3, term.length))).isEqualTo(key);
  }

  @Property
  void termsSortLikeTheirKeys(@ForAll long one, @ForAll long other) {
    assertThat(Integer.signum(FormKey.term(one).compareTo(FormKey.term(other))))
        .isEqualTo(Long.compare(one, other));
  }

  @Property
  void modulesAreNotFunctions(@ForAll long canonical) {
    assertThat(FormKey.of(true, canonical)).isNotEqualTo(FormKey.of(false, canonical));
  }

  @Property
  void otherDigestsHaveOtherKeys(@ForAll boolean module, @ForAll long one, @ForAll long other) {
    assertThat(FormKey.of(module, one) == FormKey.of(module, other)).isEqualTo(one == other);
  }
}
