package org.entente.voice.brief;

import java.util.List;
import org.entente.positions.Stance;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.voice.page.Markup;

/** Each objective that is shared or opposed, with who wants it, how much, and why. */
final class ObjectiveBlocks {
  /** How many reasons of one side stand here; the others stand in the table of stances. */
  private static final int REASONS = 4;

  private final Pen pen;
  private final Markup out;

  ObjectiveBlocks(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
  }

  void write() {
    pen.heading(3, "brief.common");
    List<ObjectiveSupport> common = pen.brief().stances().common();
    if (common.isEmpty()) {
      pen.paragraph("brief.common.none");
    }
    common.forEach(this::block);
    pen.heading(3, "brief.contested");
    List<ObjectiveSupport> contested = pen.brief().stances().contested();
    if (contested.isEmpty()) {
      pen.paragraph("brief.contested.none");
    }
    contested.forEach(this::block);
  }

  private void block(ObjectiveSupport support) {
    out.open("div", "class", "block");
    out.open("h4");
    pen.link("#" + Rows.stances(support.objective()), pen.names().objective(support.objective()));
    out.close();
    side("brief.side.for", support.forStrength(), support.sought());
    if (!support.opposed().isEmpty()) {
      side("brief.side.against", support.againstStrength(), support.opposed());
    }
    if (!support.silent().isEmpty()) {
      pen.note(
          pen.words().counted("brief.side.silent", support.silent().size()),
          pen.whole(ObjectiveSupport.RULE, support.silent().size()));
    }
    out.close();
  }

  private void side(String key, int strength, List<Stance> stances) {
    out.open("p", "class", "side");
    pen.sentence(
        pen.words().counted(key, stances.size()),
        pen.whole(ObjectiveSupport.RULE, stances.size()),
        pen.whole(ObjectiveSupport.RULE, strength));
    out.close();
    out.open("ul", "class", "reasons");
    stances.stream().limit(REASONS).forEach(this::reason);
    if (stances.size() > REASONS) {
      out.open("li", "class", "rest");
      int rest = stances.size() - REASONS;
      pen.sentence(
          pen.words().counted("brief.side.rest", rest),
          pen.plain(pen.words().number(rest, 0)),
          () ->
              out.element(
                  "a",
                  pen.words().say("brief.side.all"),
                  "href",
                  "#" + Rows.stances(stances.get(0).objective())));
      out.close();
    }
    out.close();
  }

  private void reason(Stance stance) {
    out.open("li");
    pen.actor(stance.actor()).run();
    out.text("\u00A0" + pen.signed(stance.strength()));
    String interest = pen.names().text(stance.interest());
    if (!interest.isBlank()) {
      out.text(pen.words().say("list.colon"));
      out.text(pen.quoted(interest));
    }
    out.close();
  }
}
