package org.entente.dialogue.opinion;

/**
 * XᵀX itself: with few statements it is small, and multiplying by it costs next to nothing however
 * many voters there are.
 *
 * <p>Cost: half the square of each voter's votes, once; 8 bytes for each pair of statements.
 */
final class Products implements Square {
  private static final int MOST_STATEMENTS = 1000;

  /** About so many passes over the votes, of four steps a vote, are saved. */
  private static final long SAVED = 40;

  private final int statements;
  private final double[] products;

  private Products(int statements, double[] products) {
    this.statements = statements;
    this.products = products;
  }

  /** Whether they cost less than to go through the votes again and again. */
  static boolean arePaidBack(SparseVotes votes) {
    long pairs = 0;
    for (int voter = 0; voter < votes.voters(); voter++) {
      pairs += (long) votes.votes(voter) * votes.votes(voter) / 2;
    }
    return votes.statements() <= MOST_STATEMENTS
        && pairs + (long) votes.statements() * votes.statements() < SAVED * votes.size();
  }

  /** Multiplies the votes out. */
  static Products of(SparseVotes votes) {
    int statements = votes.statements();
    double[] products = new double[statements * statements];
    int[] columns = new int[statements];
    double[] offs = new double[statements];
    for (int voter = 0; voter < votes.voters(); voter++) {
      int size = votes.votes(voter);
      for (int at = 0; at < size; at++) {
        int cell = votes.cell(votes.begin(voter) + at);
        columns[at] = cell >> 2;
        offs[at] = (cell & 3) - 1 - votes.mean(cell >> 2);
      }
      add(products, statements, columns, offs, size);
    }
    mirror(products, statements);
    return new Products(statements, products);
  }

  /** Adds a voter's votes; its statements ascend, so that the upper half is filled. */
  private static void add(
      double[] products, int statements, int[] columns, double[] offs, int size) {
    for (int one = 0; one < size; one++) {
      int row = columns[one] * statements;
      double off = offs[one];
      for (int other = one; other < size; other++) {
        products[row + columns[other]] += off * offs[other];
      }
    }
  }

  private static void mirror(double[] products, int statements) {
    for (int row = 0; row < statements; row++) {
      for (int column = 0; column < row; column++) {
        products[row * statements + column] = products[column * statements + row];
      }
    }
  }

  @Override
  public int statements() {
    return statements;
  }

  @Override
  public double[] square(double[] pair) {
    double[] product = new double[pair.length];
    for (int row = 0; row < statements; row++) {
      double first = 0;
      double second = 0;
      for (int column = 0; column < statements; column++) {
        double part = products[row * statements + column];
        first += part * pair[2 * column];
        second += part * pair[2 * column + 1];
      }
      product[2 * row] = first;
      product[2 * row + 1] = second;
    }
    return product;
  }
}
