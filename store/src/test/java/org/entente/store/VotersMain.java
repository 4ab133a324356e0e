package org.entente.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.Vote;
import org.entente.store._fixtures.Hall;
import org.entente.store.sql.StoreException;

/**
 * Many voters who vote at the same time, each a thread, on one statement after another, and who say
 * of each vote when it is confirmed. Whoever is not sure casts the same vote again.
 */
final class VotersMain {
  static final List<String> STATEMENTS = List.of("cranes", "shifts", "noise");

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int SMALL_STACK = 256 * 1024;

  private VotersMain() {}

  /** Takes the data folder and a file with the secret of each voter on a line. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> secrets = Files.readAllLines(Path.of(arguments[1]));
    Store store = Store.open(Path.of(arguments[0]), System.err);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> voters = new ArrayList<>();
    for (int number = 0; number < secrets.size(); number++) {
      int voter = number;
      VoterToken token = new VoterToken(secrets.get(number));
      Runnable voting = () -> vote(store, voter, token, start);
      Thread thread = new Thread(null, voting, "voter " + voter, SMALL_STACK);
      thread.start();
      voters.add(thread);
    }
    start.countDown();
    for (Thread voter : voters) {
      voter.join();
    }
    store.close();
    OUT.println("done.");
  }

  /** What a voter says of a statement, whenever it is asked. */
  static Vote choice(int voter, String statement) {
    return Vote.of((voter + STATEMENTS.indexOf(statement)) % 3 - 1);
  }

  private static void vote(Store store, int voter, VoterToken token, CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (String statement : STATEMENTS) {
      VoteGiven vote = Hall.vote(statement + "=" + choice(voter, statement).code());
      while (!isTaken(store, token, vote)) {
        OUT.println("again " + voter + " " + statement + ".");
      }
      OUT.println("confirmed " + voter + " " + statement + ".");
    }
  }

  private static boolean isTaken(Store store, VoterToken token, VoteGiven vote) {
    try {
      List<VoteOutcome> outcomes = store.ballots().cast(token, List.of(vote));
      if (!outcomes.equals(List.of(VoteOutcome.TAKEN))) {
        throw new IllegalStateException("a vote must be taken, was " + outcomes);
      }
      return true;
    } catch (StoreException e) {
      return false; // the caller says so and tries again
    }
  }
}
