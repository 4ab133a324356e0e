package org.entente.web.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorksTest {
  private static final long LONG = 10_000;

  private final Works<String, Integer> works = new Works<>("works-test", 2, 1);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    works.close();
  }

  private int await() {
    try {
      return gate.await(LONG, TimeUnit.MILLISECONDS) ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Test
  void whatWasDoneIsNotDoneAgain() {
    AtomicInteger done = new AtomicInteger();

    Work<Integer> first = works.ask("a", "ann", progress -> done.incrementAndGet());
    assertThat(first.isDoneWithin(LONG)).isTrue();
    Work<Integer> second = works.ask("a", "ann", progress -> done.incrementAndGet());

    assertThat(second.value()).isEqualTo(1);
    assertThat(second.done()).isEqualTo(1);
  }

  @Test
  void cancelledWorkStopsWhereItReportsAndCanBeAskedForAgain() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Work<Integer> work =
        works.ask(
            "a",
            "ann",
            progress -> {
              begun.countDown();
              await();
              try {
                progress.reached(0.5);
              } finally {
                stopped.countDown();
              }
              return 1;
            });

    assertThat(begun.await(LONG, TimeUnit.MILLISECONDS)).isTrue();
    work.leave("ann");
    gate.countDown();

    assertThat(works.ask("a", "ann", progress -> 2).isDoneWithin(LONG)).isTrue();
    assertThat(stopped.getCount()).isZero();
    assertThat(work.isCancelled()).isTrue();
    assertThat(works.ask("a", "ann", progress -> 3).value()).isEqualTo(2);
  }

  @Test
  void workGoesOnWhileSomebodyElseWaits() {
    Work<Integer> work = works.ask("a", "ann", progress -> await());
    works.ask("a", "ben", progress -> 2);

    work.leave("ann");
    work.leave("ann");
    gate.countDown();

    assertThat(work.isDoneWithin(LONG)).isTrue();
    assertThat(work.value()).isEqualTo(1);
  }

  @Test
  void stoppedWorkIsNeverDone() {
    Work<Integer> work = works.ask("a", "ann", progress -> await());

    work.leave("ann");

    assertThat(work.isDoneWithin(LONG)).isFalse();
    assertThat(work.isDone()).isFalse();
  }

  @Test
  void failedWorkSaysSoAndIsTriedAnewNextTime() {
    Work<Integer> work =
        works.ask(
            "a",
            "ann",
            progress -> {
              throw new IllegalArgumentException("no such thing");
            });

    assertThatThrownBy(() -> work.isDoneWithin(LONG))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no such thing");
    assertThat(works.ask("b", "ann", progress -> 1).isDoneWithin(LONG)).isTrue();
    assertThat(works.ask("a", "ann", progress -> 4).isDoneWithin(LONG)).isTrue();
  }

  @Test
  void tooMuchWaitingWorkIsRefused() {
    works.ask("a", "ann", progress -> await());
    works.ask("b", "ann", progress -> await());

    assertThatThrownBy(() -> works.ask("c", "ann", progress -> await())).isInstanceOf(Busy.class);
  }
}
