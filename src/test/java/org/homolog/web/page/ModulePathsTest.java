package org.homolog.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.web.http.BadRequestException;
import org.homolog.web.http.Parameters;

/** Addresses of modules lead back to them, whatever their titles are. */
final class ModulePathsTest {
  @Provide
  Arbitrary<ModuleId> modules() {
    Arbitrary<Character> odd =
        Arbitraries.of('/', '.', '%', '+', '?', '#', '&', ' ', '\\', ';', 'é');
    Arbitrary<Character> any =
        Arbitraries.frequencyOf(
            Tuple.of(2, odd),
            Tuple.of(1, Arbitraries.chars().filter(c -> !Character.isSurrogate(c))));
    Arbitrary<String> titles =
        Arbitraries.frequencyOf(
            Tuple.of(3, any.list().ofMinSize(1).ofMaxSize(12).map(ModulePathsTest::text)),
            Tuple.of(
                1,
                Arbitraries.of(
                    "..", "a/../b", "a//b", "/", "a/", "/a", "\uD83D\uDE00", "%2e%2e/x")));
    Arbitrary<String> wikis = Arbitraries.of("enwiki", "..", "a/b", "be_x_oldwiki", "<b>");
    return titles
        .filter(title -> !title.isBlank())
        .flatMap(title -> wikis.map(wiki -> new ModuleId(new Wiki(wiki), title)));
  }

  private static String text(List<Character> characters) {
    var text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  @Property(tries = 2_000)
  void whatIsEncodedIsDecoded(@ForAll("modules") ModuleId module) {
    assertThat(decoded(ModulePaths.of(module).toString())).isEqualTo(module);
  }

  @Property(tries = 2_000)
  void browsersLeaveTheAddressAsItIs(@ForAll("modules") ModuleId module) {
    String address = ModulePaths.of(module).toString();
    URI resolved = URI.create("http://localhost/groups/x").resolve(address).normalize();
    assertThat(resolved).hasToString("http://localhost" + address);
    assertThat(resolved.getRawFragment()).isNull();
    assertThat(address).matches("[A-Za-z0-9/%._*?=&-]+");
  }

  @Example
  void aPathWhereOneCanCarryIt() {
    assertThat(ModulePaths.of(new ModuleId(new Wiki("enwiki"), "Date/sandbox")))
        .hasToString("/modules/enwiki/Date/sandbox");
    assertThat(ModulePaths.of(new ModuleId(new Wiki("enwiki"), "a//b")))
        .hasToString("/module?wiki=enwiki&title=a%2F%2Fb");
  }

  @Example
  void parametersThatNameNoModule() {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> ModulePaths.read(new Parameters(Map.of("wiki", List.of("enwiki")))))
        .withMessageContaining("named by wiki and title");
  }

  /** As the server reads it: by the route of paths, else by parameters. */
  private static ModuleId decoded(String address) {
    if (address.startsWith("/modules/")) {
      String[] parts = address.substring("/modules/".length()).split("/", 2);
      return new ModuleId(new Wiki(decode(parts[0])), decode(parts[1]));
    }
    var parameters = new HashMap<String, List<String>>();
    for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
      String[] sides = pair.split("=", 2);
      parameters.computeIfAbsent(decode(sides[0]), _ -> new ArrayList<>()).add(decode(sides[1]));
    }
    return ModulePaths.read(new Parameters(parameters));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
