package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.opinion._fixtures.MadeUpVotes;
import org.junit.jupiter.api.Test;

class LiveMapTest {
  private static final StatementId VISAS = new StatementId("visas");
  private static final StatementId FEES = new StatementId("fees");
  private static final VoterId UNION = new VoterId("union");
  private static final VoterId TOWN = new VoterId("town");

  @Test
  void countsTheLastVoteOfEach() {
    LiveVotes votes = new LiveVotes(List.of(VISAS));
    votes.put(UNION, VISAS, Vote.AGREE);
    votes.put(TOWN, VISAS, Vote.PASS);
    votes.put(UNION, VISAS, Vote.DISAGREE);
    votes.ask(FEES);
    votes.put(UNION, FEES, Vote.AGREE);

    VoteTable table = votes.table();

    assertThat(votes.count(VISAS)).isEqualTo(new Count(0, 1, 1));
    assertThat(votes.count(FEES)).isEqualTo(new Count(1, 0, 0));
    assertThat(table.voters()).containsExactly(UNION, TOWN);
    assertThat(table.votes()).isEqualTo(3);
    assertThat(table.find(0, 0)).hasValue(-1);
  }

  @Test
  void refusesStatementsThatAreNotAskedOrAskedTwice() {
    LiveVotes votes = new LiveVotes(List.of(VISAS));

    assertThatThrownBy(() -> votes.put(UNION, FEES, Vote.AGREE)).hasMessageContaining("fees");
    assertThatThrownBy(() -> votes.ask(VISAS)).hasMessageContaining("twice: visas");
  }

  @Test
  void endsWhereAMapFromTheBeginningEnds() {
    VoteTable all = MadeUpVotes.camps(90, 40, 3, 1);
    LiveVotes live = new LiveVotes(all.statements().subList(0, 30));
    fill(live, all, 0, 60, 30);
    LiveMap first = LiveMap.of(live.table(), 7);
    all.statements().subList(30, 40).forEach(live::ask);
    fill(live, all, 0, 90, 40);

    LiveMap refreshed = first.refreshed(live.table());

    OpinionMap fresh = OpinionMap.of(all, 7);
    for (int voter = 0; voter < 90; voter++) {
      assertThat(refreshed.map().x(voter)).isEqualTo(fresh.x(voter), within(1e-8));
      assertThat(refreshed.map().y(voter)).isEqualTo(fresh.y(voter), within(1e-8));
    }
    assertThat(refreshed.groups().grouping()).isEqualTo(OpinionGroups.of(all, 7).grouping());
  }

  private static void fill(LiveVotes live, VoteTable all, int from, int to, int statements) {
    for (int voter = from; voter < to; voter++) {
      for (int cell = all.begin(voter); cell < all.end(voter); cell++) {
        if (all.statement(cell) < statements) {
          live.put(
              all.voters().get(voter),
              all.statements().get(all.statement(cell)),
              Vote.of(all.value(cell)));
        }
      }
    }
  }

  @Test
  void beginsAnewAfterAMapThatSaysNothing() {
    LiveVotes live = new LiveVotes(List.of(VISAS, FEES));
    LiveMap empty = LiveMap.of(live.table(), 7);
    live.put(UNION, VISAS, Vote.AGREE);
    live.put(TOWN, VISAS, Vote.DISAGREE);

    LiveMap next = empty.refreshed(live.table());

    assertThat(next.map().x(0)).isEqualTo(-next.map().x(1)).isNotZero();
  }
}
