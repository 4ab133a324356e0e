package org.entente.web.consultation;

import org.entente.app.result.RoundResult;
import org.entente.web.page.Desk;
import org.springframework.ui.Model;

/** The part of a round's page that goes on by itself. */
final class ResultView {
  /** Under which name the page keeps the tag of what it shows. */
  static final String TAG = "tag";

  private static final int PER_CENT = 100;

  private ResultView() {}

  /** Puts what can be shown before a reader. */
  static void show(Desk desk, RoundResult result, Model model) {
    boolean shown =
        result.fold(
            ready -> {
              RoundView.show(desk, ready.study(), model);
              model.addAttribute(TAG, ResultTag.of(ready.id(), desk).text());
              model.addAttribute("goesOn", !ready.closed());
              return true;
            },
            underWay -> {
              model.addAttribute("percent", Math.round(PER_CENT * underWay.done().value()));
              return false;
            },
            () -> false);
    model.addAttribute("shown", shown);
  }
}
