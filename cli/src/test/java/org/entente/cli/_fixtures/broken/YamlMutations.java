package org.entente.cli._fixtures.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.cli._fixtures.broken.TableMutations.Mutated;
import org.entente.dossier.Draft;

/** Breaks the two YAML files. */
final class YamlMutations {
  private static final String MANIFEST = "dossier.yaml";
  private static final String ACCEPTANCE = "acceptance.yaml";

  private final Draft sound;
  private final List<Mutated> all = new ArrayList<>();

  YamlMutations(Draft sound) {
    this.sound = sound;
  }

  List<Mutated> all() {
    for (String key : List.of("format", "id", "title", "problem", "territory", "languages")) {
      manifest("no " + key, "\n" + key + ":", "\nx-" + key + ":", "dossier.yaml_key_missing");
    }
    manifest("format", "format: 1", "format: 7", "dossier.format_unsupported");
    manifest("id", "id: nursing-tunisia-germany", "id: Nursing!", "dossier.cell_not_id");
    manifest("country", "[TN]", "[Tunisia]", "dossier.cell_not_country");
    manifest("level", "[international,", "[galactic,", "dossier.cell_not_code");
    manifest("phase", "[pre_departure,", "[take_off,", "dossier.cell_not_code");
    manifest("language", "[en, fr, de, ar]", "[english]", "dossier.cell_not_code");
    manifest("no language", "[en, fr, de, ar]", "[]", "dossier.cell_empty");
    manifest("affected", "[migrants, community]", "[everyone]", "dossier.cell_not_code");
    manifest("key twice", "format: 1\n", "format: 1\nformat: 1\n", "dossier.yaml_key_twice");
    manifest("map for list", "levels: [", "levels: {a: [", "dossier.yaml_unreadable");
    manifest("kind of levels", "levels: [", "levels: {a: b}\nx: [", "dossier.yaml_wrong_kind");
    manifest("kind of id", "id: nursing-tunisia-germany", "id: [a]", "dossier.yaml_wrong_kind");
    manifest("tab", "format: 1\n", "format:\n\t- 1\n", "dossier.yaml_unreadable");
    manifest("quote", "format: 1\n", "format: \"1\n", "dossier.yaml_unreadable");
    manifest("anchor", "[TN]", "&here [TN]", "dossier.yaml_alias");
    manifest("alias", "[DE]", "*here", "dossier.yaml_alias");
    manifest(
        "two documents", "format: 1\n", "format: 1\n---\nformat: 1\n", "dossier.yaml_unreadable");
    whole("list", "- a\n- b\n", "dossier.yaml_wrong_kind");
    whole("deep list", "a: " + "[".repeat(5_000), "dossier.yaml_unreadable");
    whole("deep map", "a: " + "{b: ".repeat(5_000), "dossier.yaml_unreadable");
    whole("billion laughs", laughs(), "dossier.yaml_alias");
    whole("long", "a: |\n" + noise(), "dossier.yaml_unreadable");
    acceptance("veto", "[tn-moh, ", "[nobody, ", "dossier.reference_unknown");
    acceptance("quota", "quota: 0.67", "quota: 67", "dossier.cell_not_number");
    acceptance("quota in words", "quota: 0.67", "quota: most", "dossier.cell_not_number");
    acceptance("weight", "tn-mfa: 2", "tn-mfa: -2", "dossier.cell_not_number");
    acceptance("weight of nobody", "tn-mfa: 2", "nobody: 2", "dossier.reference_unknown");
    acceptance("option", "option: b2", "option: b7", "dossier.reference_unknown");
    acceptance(
        "link", "excludes: {issue: home-subsidy", "x: {issue: h", "dossier.yaml_key_missing");
    acceptance("kind of links", "links:", "links: no\nx:", "dossier.yaml_wrong_kind");
    return all;
  }

  private static String noise() {
    Random noise = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 4_000_000) {
      text.append("  ").append(noise.nextLong()).append('\n');
    }
    return text.toString();
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("a: &a [ha, ha]\n");
    for (char name = 'b'; name <= 'k'; name++) {
      String before = "*" + (char) (name - 1);
      text.append(name).append(": &").append(name).append(" [");
      text.append((before + ", ").repeat(9)).append(before).append("]\n");
    }
    return text.toString();
  }

  private static String replaced(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalStateException("the example must contain: " + from);
    }
    return text.replace(from, to);
  }

  private void manifest(String what, String from, String to, String code) {
    all.add(
        new Mutated(
            "manifest: " + what,
            sound.withManifest(replaced(sound.manifest(), from, to)),
            List.of(Expected.at(code, MANIFEST))));
  }

  private void whole(String what, String text, String code) {
    all.add(
        new Mutated(
            "manifest: " + what, sound.withManifest(text), List.of(Expected.at(code, MANIFEST))));
  }

  private void acceptance(String what, String from, String to, String code) {
    all.add(
        new Mutated(
            "acceptance: " + what,
            new Draft(
                sound.manifest(),
                replaced(sound.acceptance(), from, to),
                sound.consultations(),
                sound.tables(),
                List.of()),
            List.of(Expected.at(code, ACCEPTANCE))));
  }
}
