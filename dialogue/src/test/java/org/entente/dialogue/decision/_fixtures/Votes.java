package org.entente.dialogue.decision._fixtures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.decision.Ballot;
import org.entente.dialogue.decision.Choice;
import org.entente.dialogue.decision.Poll;
import org.entente.dialogue.decision.RankedPoll;
import org.entente.dialogue.decision.Ranking;
import org.entente.positions.OptionId;

/** Reads votes as one would note them on a page. */
public final class Votes {
  private Votes() {}

  /** {@code ministry=yes, union=abstain, diaspora=-}; a dash for whoever was absent. */
  public static Poll poll(String line) {
    Set<VoterId> entitled = new LinkedHashSet<>();
    List<Ballot> ballots = new ArrayList<>();
    for (String word : line.split(", *", -1)) {
      String[] sides = word.strip().split("=", -1);
      VoterId voter = new VoterId(sides[0]);
      entitled.add(voter);
      if (!sides[1].equals("-")) {
        ballots.add(new Ballot(voter, Choice.find(sides[1]).orElseThrow()));
      }
    }
    return new Poll(entitled, ballots);
  }

  /**
   * {@code 5 ACBED} a line: how many voters, and the order they want; {@code AC,B} ties A and C.
   */
  public static RankedPoll rankings(String options, String page) {
    List<Ranking> rankings = new ArrayList<>();
    for (String line : page.lines().filter(each -> !each.isBlank()).toList()) {
      String[] words = line.strip().split(" +", -1);
      for (int copy = 0; copy < Integer.parseInt(words[0]); copy++) {
        rankings.add(new Ranking(new VoterId("v" + (100 + rankings.size())), tiers(words[1])));
      }
    }
    Set<VoterId> entitled = rankings.stream().map(Ranking::voter).collect(Collectors.toSet());
    return new RankedPoll(entitled, letters(options), rankings);
  }

  private static List<Set<OptionId>> tiers(String order) {
    String[] tiers = order.contains(",") ? order.split(",", -1) : order.split("");
    return Arrays.stream(tiers).map(Votes::letters).toList();
  }

  /** The options of these letters. */
  public static Set<OptionId> letters(String letters) {
    return letters
        .chars()
        .mapToObj(letter -> new OptionId(Character.toString(letter)))
        .collect(Collectors.toSet());
  }

  /** The voters of these names. */
  public static List<VoterId> voters(String... names) {
    return Arrays.stream(names).map(VoterId::new).toList();
  }
}
