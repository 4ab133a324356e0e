package org.entente.web.booth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes the votes that waited in a browser, in their order, and says what became of each: first the
 * moment in milliseconds, then one word a line. What it has not confirmed, the browser sends again.
 */
@Controller
class QueuePage {
  /** Version, vote and statement of one vote. */
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}):([a-z]{1,20}):(.{1,200})");

  private static final int MOST = 200;

  private final Booths booths;
  private final Ballots ballots;
  private final Pace pace;
  private final Clock clock;

  QueuePage(Booths booths, Ballots ballots, @Qualifier("posts") Pace pace, Clock clock) {
    this.booths = booths;
    this.ballots = ballots;
    this.pace = pace;
    this.clock = clock;
  }

  @PostMapping("/vote/{seat}/votes")
  ResponseEntity<String> take(HttpServletRequest request) {
    Seated seated = booths.seated(request);
    pace.step(seated.seat());
    String[] written = request.getParameterValues("v");
    if (written == null || written.length > MOST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    List<VoteGiven> votes = Stream.of(written).map(QueuePage::read).toList();
    List<VoteOutcome> outcomes = ballots.cast(seated.token(), votes);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(
            outcomes.stream()
                .map(VoteOutcome::code)
                .collect(Collectors.joining("\n", clock.millis() + "\n", "\n")));
  }

  private static VoteGiven read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return BoothPage.given(parts.group(3), Integer.parseInt(parts.group(1)), parts.group(2));
  }
}
