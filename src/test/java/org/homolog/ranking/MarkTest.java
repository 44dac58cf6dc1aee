package org.homolog.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.ranking.Mark.DOCUMENTATION;
import static org.homolog.ranking.Mark.SANDBOX;
import static org.homolog.ranking.Mark.TEST;
import static org.homolog.ranking.Mark.USER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date/sandbox",
        "Date/Sandbox",
        "Date/SANDBOX2",
        "Date/sandbox 3",
        "Date/sandbox/data",
        "Sandbox",
        "Sandbox/Ada/Date",
        "Datum/Spielwiese",
        "Дата/Песочница",
        "Песочница",
        "Date/Bac à sable",
        "Date/Bac a\u0300 sable",
        "Date/bac_à_sable",
        "Fecha/Zona de pruebas",
        "日期/沙盒",
        "日付/サンドボックス",
        "تاريخ/ملعب",
        "दिनांक/प्रयोगपृष्ठ",
        "Tarih/DENEME TAHTASI",
        "Date/sandbox",
      })
  void sandboxes(String title) {
    assertThat(Mark.of(title)).containsExactly(SANDBOX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User:Ada/Date",
        "user:Ada",
        "Benutzer:Ada/Datum",
        "Участник:Ада/Дата",
        "Χρήστης:Άδα",
        "ΧΡΉΣΤΗΣ:Άδα",
        "İstifadəçi:Ada/Tarix",
        "利用者:Ada/日付",
        "Utilisateur :Ada/Date",
      })
  void userSubpages(String title) {
    assertThat(Mark.of(title)).containsExactly(USER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Date/testcases", "Date/Test cases", "Date/tests", "Дата/тесты", "日付/テスト"})
  void tests(String title) {
    assertThat(Mark.of(title)).containsExactly(TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Date/doc", "Date/Doc", "Datum/Dokumentation", "Дата/документация", "日期/文档"})
  void documentation(String title) {
    assertThat(Mark.of(title)).containsExactly(DOCUMENTATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date",
        "Documentation",
        "Documentation/config",
        "Test",
        "UnitTests",
        "User",
        "User/Date",
        "Sandbox tools",
        "Date/sandboxed",
        "Country codes/Africa",
        "Date:user",
        "沙盒工具",
        "/",
        "2",
      })
  void worksOfTheirOwn(String title) {
    assertThat(Mark.of(title)).isEmpty();
  }

  @Test
  void aTitleHasAllItsMarks() {
    assertThat(Mark.of("Date/sandbox/testcases")).containsExactly(SANDBOX, TEST);
    assertThat(Mark.of("User:Ada/Date/doc")).containsExactly(USER, DOCUMENTATION);
    assertThat(Mark.of("Documentation/sandbox/doc")).containsExactly(SANDBOX, DOCUMENTATION);
  }
}
