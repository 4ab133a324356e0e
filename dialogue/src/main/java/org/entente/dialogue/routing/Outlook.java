package org.entente.dialogue.routing;

import org.entente.dialogue.StatementId;
import org.entente.kernel.Share;

/** What is expected of one voter, from what it has said so far. Never an actor's position. */
public final class Outlook {
  private final IdealPoints points;
  private final Side voter;

  Outlook(IdealPoints points, Side voter) {
    this.points = points;
    this.voter = voter;
  }

  /**
   * What is expected of the voter on a statement; on one that the model has not seen, what holds of
   * statements in general.
   */
  public ExpectedAgreement expect(StatementId statement) {
    Side side = points.sideOf(statement);
    int row = points.rowOf(statement);
    double logOdds = voter.logOdds(0, side, row);
    double variance = voter.doubt(0, side, row) + side.doubt(row, voter, 0);
    double agreement = logistic(logOdds / Math.sqrt(1 + Math.PI * variance / 8));
    double information = Math.log1p(agreement * (1 - agreement) * variance) / 2;
    return new ExpectedAgreement(statement, new Share(agreement), information);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
