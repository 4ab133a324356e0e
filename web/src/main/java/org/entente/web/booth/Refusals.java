package org.entente.web.booth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.web.access.SeatCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** One calm page for every link that opens nothing: it tells nobody why. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {
  private static final String WAIT_SECONDS = "20";

  @ExceptionHandler(NoSeat.class)
  ModelAndView nobody(HttpServletRequest request) {
    return page("unknown", HttpStatus.NOT_FOUND, request);
  }

  @ExceptionHandler(TooMuch.class)
  ModelAndView later(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
    return page("busy", HttpStatus.TOO_MANY_REQUESTS, request);
  }

  private static ModelAndView page(String kind, HttpStatus status, HttpServletRequest request) {
    Model model = new ExtendedModelMap();
    Booths.speak(request, Tongues.spoken(), model);
    model.addAttribute("kind", kind);
    // The address may hold a secret; nothing on the page repeats it.
    model.addAttribute("here", SeatCookie.PAGES + "none");
    return new ModelAndView("booth/calm", model.asMap(), status);
  }
}
