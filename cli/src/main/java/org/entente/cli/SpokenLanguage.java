package org.entente.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a language that we speak, and no other. */
final class SpokenLanguage implements ITypeConverter<Language> {
  @Override
  public Language convert(String code) {
    return Words.LANGUAGES.stream()
        .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + code + "' is not spoken here; use one of: " + spoken()));
  }

  private static String spoken() {
    return Words.LANGUAGES.stream().map(Language::code).collect(Collectors.joining(", "));
  }
}
