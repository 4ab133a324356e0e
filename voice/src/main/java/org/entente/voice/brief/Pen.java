package org.entente.voice.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.actors.ActorId;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.kernel.Rule;
import org.entente.positions.IssueId;
import org.entente.positions.ObjectiveId;
import org.entente.voice.page.Anchors;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/**
 * Writes one brief: sentences with figures in them, names that lead to their rows. It remembers
 * every rule that a figure was made by, so that the last section can explain them all.
 */
final class Pen {
  private final Markup out = Markup.empty();
  private final Brief brief;
  private final Parameters parameters;
  private final Words words;
  private final Names names;
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  Pen(Brief brief, Parameters parameters, Words words) {
    this.brief = brief;
    this.parameters = parameters;
    this.words = words;
    this.names = new Names(brief.dossier(), words);
  }

  Markup out() {
    return out;
  }

  Brief brief() {
    return brief;
  }

  Parameters parameters() {
    return parameters;
  }

  Words words() {
    return words;
  }

  Names names() {
    return names;
  }

  /** The rules used so far, in order of first use. */
  List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The link to a rule, which is explained from now on. */
  String link(Rule rule) {
    rules.put(rule.id(), rule);
    return Anchors.to("rule", rule.id());
  }

  /** A heading of the second or a lower rank. */
  void heading(int rank, String key, Object... fillings) {
    out.element("h" + rank, words.say(key, fillings));
  }

  /** A paragraph of one sentence or several. */
  void paragraph(String key, Runnable... fillings) {
    out.open("p");
    sentence(key, fillings);
    out.close();
  }

  /** A paragraph that says that there is nothing, and what to add. */
  void nothing(String key) {
    out.element("p", words.say(key), "class", "nothing");
  }

  /** A remark in smaller letters. */
  void note(String key, Runnable... fillings) {
    out.open("p", "class", "note");
    sentence(key, fillings);
    out.close();
  }

  /** A sentence whose gaps are written by the fillings. */
  void sentence(String key, Runnable... fillings) {
    String sentence = words.say(key);
    int from = 0;
    for (int at = 0; at + 2 < sentence.length(); at++) {
      int gap = sentence.charAt(at + 1) - '0';
      if (sentence.charAt(at) == '{'
          && sentence.charAt(at + 2) == '}'
          && gap >= 0
          && gap < fillings.length) {
        out.text(sentence.substring(from, at));
        fillings[gap].run();
        from = at + 3;
        at = from - 1;
      }
    }
    out.text(sentence.substring(from));
  }

  /** Plain words. */
  Runnable plain(String text) {
    return () -> out.text(text);
  }

  /** Things one after another, with the language's comma between them. */
  Runnable list(List<Runnable> things) {
    return () -> {
      for (int at = 0; at < things.size(); at++) {
        out.text(at == 0 ? "" : words.say("list.comma"));
        things.get(at).run();
      }
    };
  }

  /** A figure that leads to its rule. */
  Runnable figure(Rule rule, double value, int decimals) {
    return linked(rule, value, words.number(value, decimals));
  }

  /** A count that leads to its rule. */
  Runnable whole(Rule rule, int value) {
    return linked(rule, value, words.number(value, 0));
  }

  /** A share as hundredths that leads to its rule. */
  Runnable share(Rule rule, double share) {
    return linked(rule, share, words.percent(share));
  }

  /** Words that hold a figure and lead to its rule. */
  Runnable linked(Rule rule, double value, String text) {
    return () -> {
      out.open("a", "class", "made", "href", link(rule));
      data(rule, value, text);
      out.close();
    };
  }

  /** A figure that stands in a table whose head leads to the rule. */
  void data(Rule rule, double value, String text) {
    out.element(
        "data",
        text,
        "class",
        "figure",
        "data-rule",
        Anchors.of("rule", rule.id()),
        "value",
        Double.toString(value));
  }

  /** A figure with the lowest and the highest that it could also be. */
  void interval(Rule rule, double value, double low, double high, String text) {
    out.element(
        "data",
        text,
        "class",
        "figure",
        "data-rule",
        Anchors.of("rule", rule.id()),
        "value",
        Double.toString(value),
        "data-from",
        Double.toString(low),
        "data-to",
        Double.toString(high));
  }

  /** An actor's name that leads to its row. */
  Runnable actor(ActorId id) {
    return () -> link("#" + Rows.actor(id), names.actor(id));
  }

  /** The same behind the number that it has in drawings. */
  Runnable numbered(ActorId id) {
    return () -> link("#" + Rows.actor(id), names.number(id) + "\u00A0" + names.actor(id));
  }

  /** An objective that leads to its row. */
  Runnable objective(ObjectiveId id) {
    return () -> link("#" + Rows.objective(id), quoted(names.objective(id)));
  }

  /** An issue that leads to its section. */
  Runnable issue(IssueId id) {
    return () -> link("#" + Rows.issue(id), quoted(names.issue(id)));
  }

  /** A link within the page. */
  void link(String to, String text) {
    out.element("a", text, "class", "name", "href", to);
  }

  /** Text in the language's quotation marks. */
  String quoted(String text) {
    return words.say("quoted", text);
  }

  /** A whole number with its sign. */
  String signed(int number) {
    return (number > 0 ? "+" : "") + words.number(number, 0);
  }

  /** A word that leads to an input. */
  Runnable input(Input input) {
    return () ->
        out.element("a", words.say("brief.input." + input.code()), "href", "#" + input.anchor());
  }

  /** What the figures above rest on. */
  void madeFrom(Input... inputs) {
    note("brief.made-from", list(List.of(inputs).stream().map(this::input).toList()));
  }
}
