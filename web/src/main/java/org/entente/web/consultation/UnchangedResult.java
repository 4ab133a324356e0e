package org.entente.web.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Summary;
import org.entente.app.result.RoundResults;
import org.entente.dialogue.ConsultationId;
import org.entente.web.access.Visitor;
import org.entente.web.page.ReaderLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers a reader who has the newest result already, before the dossier is read: with a line, and
 * after two small questions to the database.
 *
 * <p>Readers ask again and again, each with the tag of what it has, and are mostly told that
 * nothing is new. That was chosen above events pushed by the server: it needs no connection to stay
 * open, which a poor line, a proxy or a restart would cut; whoever was away asks once and is up to
 * date; and the browser sets the pace by how long its line took.
 */
@Component
class UnchangedResult implements HandlerInterceptor, WebMvcConfigurer {
  private final Partnerships partnerships;
  private final RoundResults results;

  UnchangedResult(Partnerships partnerships, RoundResults results) {
    this.partnerships = partnerships;
    this.results = results;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/p/*/consultations/*/result");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (header == null || who == null || !(who.getPrincipal() instanceof Visitor visitor)) {
      return true;
    }
    Optional<ResultTag> unchanged =
        ResultTag.find(header).filter(tag -> isUnchanged(tag, visitor, request));
    unchanged.ifPresent(
        tag -> {
          response.setStatus(HttpStatus.NOT_MODIFIED.value());
          response.setHeader(HttpHeaders.ETAG, tag.text());
          response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        });
    return unchanged.isEmpty();
  }

  private boolean isUnchanged(ResultTag tag, Visitor visitor, HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> named)
        || !(named.get("id") instanceof String id)
        || !(named.get("round") instanceof String round)
        || id.isBlank()
        || round.isBlank()) {
      return false;
    }
    Optional<Summary> summary = partnerships.findSummary(visitor.session(), new PartnershipId(id));
    return summary.isPresent()
        && summary.get().version() == tag.version()
        && tag.mark()
            .equals(
                ResultTag.mark(
                    ReaderLanguage.words(request).language(), summary.get().mine().role().name()))
        && results.isNewest(
            visitor.session(),
            summary.get().id(),
            new ConsultationId(round),
            tag.version(),
            tag.result());
  }
}
