package org.entente.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.app.calendar.CalendarKey;
import org.entente.app.calendar.Calendars;
import org.entente.app.calendar.Planned;
import org.entente.exchange.CalendarFile;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.page.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A member's own calendar: its address is shown once, when it is made, and opens without a session
 * as long as the member belongs to the partnership.
 */
@Controller
class CalendarPage {
  private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarFile.MEDIA_TYPE);

  private final Calendars calendars;

  CalendarPage(Calendars calendars) {
    this.calendars = calendars;
  }

  @PostMapping("/p/{id}/calendar")
  String make(Desk desk, HttpServletRequest request, Model model) {
    CalendarKey key = calendars.make(desk.visitor().session(), desk.id());
    model.addAttribute("address", base(request) + "/calendar/" + key.secret() + ".ics");
    return "calendar/made";
  }

  @PostMapping("/p/{id}/calendar/revoke")
  String revoke(Desk desk) {
    calendars.revoke(desk.visitor().session(), desk.id());
    return "redirect:" + desk.address() + "/consultations";
  }

  @GetMapping("/calendar/{key}.ics")
  ResponseEntity<byte[]> feed(@PathVariable String key, HttpServletRequest request) {
    if (!CalendarKey.isSecret(key)) {
      throw new NotThere();
    }
    Planned planned = calendars.findPlanned(new CalendarKey(key)).orElseThrow(NotThere::new);
    byte[] calendar =
        CalendarFile.write(
            "Entente · " + planned.partnership(),
            PlannedEntries.of(planned, Words.in(planned.language()), base(request)),
            planned.changed());
    return ResponseEntity.ok().contentType(CALENDAR).body(calendar);
  }

  private static String base(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
  }
}
