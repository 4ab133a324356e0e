package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.app.ballot.VoteOutcome;
import org.entente.voice.words.Words;

/** Why nothing of a meeting's sheet was entered, in sentences: all of it, not only the first. */
final class SheetFaults {
  private SheetFaults() {}

  /**
   * Says what keeps a sheet out.
   *
   * @param stated whether its source is stated as it must be
   * @param outcomes of its lines, in their order; empty if they were not tried
   */
  static List<String> of(Sheet sheet, boolean stated, List<VoteOutcome> outcomes, Words words) {
    List<String> faults = new ArrayList<>();
    if (!sheet.wrong().isEmpty()) {
      faults.add(words.say("web.run.sheet.wrong", numbers(sheet.wrong())));
    }
    if (!sheet.against().isEmpty()) {
      faults.add(words.say("web.run.sheet.against", numbers(sheet.against())));
    }
    if (sheet.lines().isEmpty() && faults.isEmpty()) {
      faults.add(words.say("web.run.sheet.empty"));
    }
    if (!stated) {
      faults.add(words.say("web.run.sheet.source"));
    }
    for (int at = 0; at < outcomes.size(); at++) {
      if (outcomes.get(at) != VoteOutcome.TAKEN) {
        faults.add(refused(sheet.lines().get(at), outcomes.get(at), words));
      }
    }
    return faults;
  }

  private static String refused(Sheet.Line line, VoteOutcome outcome, Words words) {
    return words.say(
        "web.run.sheet.refused",
        String.valueOf(line.number()),
        line.voter().value() + "; " + line.vote().statement().value(),
        words.say("web.run.outcome." + outcome.code()));
  }

  private static String numbers(List<Integer> lines) {
    return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
