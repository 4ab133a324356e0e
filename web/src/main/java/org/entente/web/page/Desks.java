package org.entente.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.web.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives pages below {@code /p/{id}} their desk; who does not belong there finds no such page. */
@Component
class Desks implements HandlerMethodArgumentResolver {
  private final Partnerships partnerships;

  Desks(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Desk.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (http == null || who == null || !(who.getPrincipal() instanceof Visitor visitor)) {
      throw new NotThere();
    }
    Desk desk = desk(visitor, http);
    if (container != null) {
      container.addAttribute("desk", desk);
    }
    return desk;
  }

  private Desk desk(Visitor visitor, HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(variables instanceof Map<?, ?> named)
        || !(named.get("id") instanceof String id)
        || id.isBlank()) {
      throw new NotThere();
    }
    PartnershipId partnership = new PartnershipId(id);
    return partnerships
        .findSummary(visitor.session(), partnership)
        .flatMap(
            summary ->
                partnerships
                    .findDraft(visitor.session(), partnership)
                    .map(draft -> new Desk(visitor, ReaderLanguage.words(request), summary, draft)))
        .orElseThrow(NotThere::new);
  }
}
