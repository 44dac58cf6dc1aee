package org.homolog.report.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that wikis give to MediaWiki's namespace 828, as Scribunto has them by language. */
final class ModuleNamespace {
  private static final Set<String> NAMES =
      names(
          """
          Module, Aitapihikewin, Amṣada, Modhul, Modiwl, Modjoul, Modul, Modula, Modulenn, Moduli,
          Modulis, Modulo, Modulu, Moduuli, Moduł, Modül, Moodul, Mooduul, Mukääcëtök, Mòdul,
          Mòdulu, Mòideal, Módulo, Módulu, Mô đun, Siba, bacu-saupu,
          Амодул, Амодуль, Модул, Модуль, Մոդուլ, მოდული, יחידה,
          ماجول, ماڈیول, ماڊيول, ماژول, مودول, مۆدیوول, وحدة, پودمان, މޮޑިއުލް, ߗߋ߬ߞߙߊߞߏ,
          एकक, पटलम्, मोड्युल, मोड्यूल, विभाग, মডিউল, ਮੌਡਿਊਲ, વિભાગ, ମଡ୍ୟୁଲ, మాడ్యూల్, ಮಾಡ್ಯೂಲ್,
          ಮೋಡ್ಯೂಲ್, ഘടകം, มอดูล, မဝ်ဂျူ, မော်ဂျူး, မေႃႇၵျူး, ሞድዩል, ᱢᱳᱰᱩᱞ,
          モジュール, 模块, 模塊, 模組, 模组, 모듈
          """);

  private ModuleNamespace() {}

  private static Set<String> names(String table) {
    return Arrays.stream(table.split("[,\n]"))
        .map(ModuleNamespace::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Names differ neither by case nor by underscores. */
  private static String key(String name) {
    return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
  }

  /** The title without a leading name of the namespace. */
  static String without(String title) {
    int colon = title.indexOf(':');
    return colon > 0 && NAMES.contains(key(title.substring(0, colon)))
        ? title.substring(colon + 1)
        : title;
  }
}
