package org.homolog.ranking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a module is no work of its own, told by its title.
 *
 * <p>A title is split at slashes. Each part is taken without case, with underscores as spaces and
 * without a number at its end. {@link #USER} is a part whose prefix before a colon is in the table;
 * {@link #SANDBOX} is any part in the table; {@link #TEST} and {@link #DOCUMENTATION} are parts
 * after the first, for a module named {@code Documentation} is no copy. The table has English,
 * which all wikis use, and the names that large wikis use beside it.
 */
public enum Mark {
  /** A place to try things: {@code Date/sandbox}, {@code Песочница}. */
  SANDBOX(
      """
      sandbox, bac à sable, bak pasir, brudnopis, caixa de areia, chỗ thử, cutia cu nisip,
      deneme tahtası, hiekkalaatikko, homokozó, kotak pasir, kum havuzu, liivakast, peskovnik,
      pieskovisko, pískoviště, pješčanik, proves, provejo, qum qutusu, sandkasse, sandkassi,
      sandkasten, sandlåda, smėlio dėžė, smilšu kaste, spielwiese, zandbak, zona de probas,
      zona de pruebas, zona de testes, zona di prova,
      αμμοδοχείο, πρόχειρο, песак, песочник, песочница, пісочниця, пясочніца, пясъчник,
      құмсалғыш, ավազարկղ, სავარჯიშო, ארגז חול, ملعب, تمرین, گودال ماسه‌بازی, صفحه تمرین,
      تختہ مشق, प्रयोगपृष्ठ, धूळपाटी, খেলাঘর, மணல்தொட்டி, ప్రయోగశాల, എഴുത്തുകളരി, กระบะทราย,
      沙盒, 沙箱, サンドボックス, 연습장
      """),
  /** Someone's own: {@code User:Ada/Date}. */
  USER(
      """
      user, benutzer, benutzerin, bruger, bruker, brukar, dalībnieks, felhasználó, foydalanuvchi,
      gebruiker, istifadəçi, käyttäjä, kasutaja, korisnik, kullanıcı, lankide, naudotojas,
      notandi, pengguna, redaktor, suradnik, szerkesztő, thành viên, uporabnik, usuari, usuario,
      usuaria, usuário, usuária, utente, utilisateur, utilisatrice, utilizator, utilizador, uzanto,
      uživatel, uživatelka, wikipedysta, wikipedystka, användare,
      χρήστης, корисник, користувач, користувачка, потребител, удзельнік, участник, участница,
      қатысушы, մասնակից, მომხმარებელი, משתמש, משתמשת, مستخدم, مستخدمة, کاربر, صارف, सदस्य,
      ব্যবহারকারী, பயனர், వాడుకరి, ഉപയോക്താവ്, ผู้ใช้, 用户, 用戶, 使用者, 利用者, 사용자
      """),
  /** What tests another module: {@code Date/testcases}. */
  TEST(
      """
      test, tests, testcase, testcases, test case, test cases, unit test, unit tests, unittest,
      unittests, cas de test, cas de tests, casi di test, caso de prueba, casos de prueba,
      casos de teste, kasus uji, kiểm thử, pruebas, testes, testfall, testfälle, testgevallen,
      testitapaukset, testler, testy, testtilfeller,
      δοκιμές, тест, тести, тесты, тестове, тестовый пример, თესტები, בדיקות, اختبار, اختبارات,
      آزمون, परीक्षण, পরীক্ষা, ทดสอบ, 测试, 測試, 测试用例, 測試用例, 测试样例, 測試樣例, テスト,
      テストケース, 테스트
      """),
  /** What documents another module: {@code Date/doc}. */
  DOCUMENTATION(
      """
      doc, docs, documentation, belgeleme, documentació, documentación, documentação, documentatie,
      documentazione, doku, dokumentace, dokumentacija, dokumentado, dokumentáció, dokumentasi,
      dokumentasjon, dokumentation, dokumentazio, ohje, opis, tài liệu,
      τεκμηρίωση, док, документация, документація, документација, დოკუმენტაცია, תיעוד, توثيق,
      شرح, توضیحات, دستاویز, प्रलेखन, दस्तावेज़, নথি, คู่มือการใช้งาน, 文档, 文檔, 說明文件, 説明文書,
      설명문서
      """);

  private final Set<String> words;

  Mark(String words) {
    this.words =
        Arrays.stream(words.split(",", -1)).map(Mark::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The marks of a title without its {@code Module:} prefix, none for most. */
  public static Set<Mark> of(String title) {
    var marks = EnumSet.noneOf(Mark.class);
    String[] parts = title.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = fold(parts[i]);
      for (Mark mark : values()) {
        if (mark.names(part, i == 0)) {
          marks.add(mark);
        }
      }
    }
    return Collections.unmodifiableSet(marks);
  }

  private boolean names(String part, boolean first) {
    return switch (this) {
      case SANDBOX -> words.contains(part);
      case USER -> {
        int colon = part.indexOf(':');
        yield colon > 0 && words.contains(part.substring(0, colon).strip());
      }
      case TEST, DOCUMENTATION -> !first && words.contains(part);
    };
  }

  /** The upper case is made lower again because some letters meet only there: ı and i, ß and ss. */
  private static String fold(String part) {
    String folded =
        Normalizer.normalize(part.replace('_', ' '), Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replace("i\u0307", "i")
            .strip();
    int end = folded.length();
    while (end > 0 && isNumbering(folded.codePointBefore(end))) {
      end -= Character.charCount(folded.codePointBefore(end));
    }
    return folded.substring(0, end);
  }

  private static boolean isNumbering(int codePoint) {
    return Character.isDigit(codePoint) || codePoint == ' ' || codePoint == '-';
  }
}
