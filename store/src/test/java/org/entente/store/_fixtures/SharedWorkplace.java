package org.entente.store._fixtures;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one workplace, opened for the first of them and closed after the last. */
public final class SharedWorkplace implements ParameterResolver {
  private static final Namespace PLACE = Namespace.create(SharedWorkplace.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Workplace.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(PLACE)
        .computeIfAbsent(Workplace.class, type -> Workplace.open(), Workplace.class);
  }
}
