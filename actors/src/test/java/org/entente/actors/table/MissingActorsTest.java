package org.entente.actors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.entente.actors._fixtures.Cast.cast;

import java.util.List;
import java.util.Set;
import org.entente.actors.ActorKind;
import org.entente.actors.Corridor;
import org.entente.actors.Country;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.actors.Problem;
import org.entente.actors.Registry;
import org.entente.actors.Side;
import org.entente.actors.Theme;
import org.entente.kernel.Source;
import org.junit.jupiter.api.Test;

class MissingActorsTest {
  private static final Source GUIDANCE = new Source("guidance");
  private static final Problem NURSES =
      new Problem(
          new Corridor(Set.of(new Country("TN")), Set.of(), Set.of(new Country("DE"))),
          Set.of(Level.NATIONAL, Level.LOCAL),
          Set.of(Phase.PRE_DEPARTURE, Phase.REINTEGRATION),
          Set.of(new Theme("health"), new Theme("skills")),
          Set.of(ActorKind.MIGRANTS));

  @Test
  void namesEveryGapWithTheRuleThatFoundIt() {
    Registry registry = cast("tn-health: ministry national TN pre_departure health");
    List<ExpectedKind> expected =
        List.of(
            new ExpectedKind(Set.of(ActorKind.EMPLOYER), Side.DESTINATION, Set.of(), GUIDANCE),
            new ExpectedKind(
                Set.of(ActorKind.TRAINING), Side.ORIGIN, Set.of(new Theme("fisheries")), GUIDANCE));

    MissingActors missing = MissingActors.of(registry, NURSES, expected);

    assertThat(missing.gaps())
        .containsExactly(
            new Gap.LevelGap(Level.LOCAL),
            new Gap.PhaseGap(Phase.REINTEGRATION),
            new Gap.ThemeGap(new Theme("skills")),
            new Gap.SideGap(Side.DESTINATION),
            new Gap.SideGap(Side.RETURN),
            new Gap.KindGap(Set.of(ActorKind.EMPLOYER), Side.DESTINATION, GUIDANCE),
            new Gap.AffectedGap(ActorKind.MIGRANTS));
    assertThat(missing.gaps())
        .extracting(gap -> gap.rule().id())
        .containsExactly(
            "table.missing.level",
            "table.missing.phase",
            "table.missing.theme",
            "table.missing.side",
            "table.missing.side",
            "table.missing.kind",
            "table.missing.affected");
  }

  @Test
  void missesNobodyAtAFullTable() {
    Registry registry =
        cast(
            """
            tn-health: ministry national TN pre_departure,reintegration health,skills
            de-town: subnational local DE pre_departure health
            families: migrants local TN reintegration health
            """);

    assertThat(MissingActors.of(registry, NURSES, List.of()).gaps()).isEmpty();
  }

  @Test
  void anActorAboveCountriesDoesNotStandInForASide() {
    Registry registry = cast("un: igo international - pre_departure,reintegration health,skills");

    assertThat(MissingActors.of(registry, NURSES, List.of()).gaps())
        .contains(new Gap.SideGap(Side.ORIGIN), new Gap.SideGap(Side.DESTINATION));
  }

  @Test
  void whoActsOnlyOutsideTheCorridorFillsNoGap() {
    Registry registry = cast("fr-families: migrants local FR reintegration,return skills");

    assertThat(MissingActors.of(registry, NURSES, List.of()).gaps())
        .contains(
            new Gap.LevelGap(Level.LOCAL),
            new Gap.ThemeGap(new Theme("skills")),
            new Gap.AffectedGap(ActorKind.MIGRANTS));
  }

  @Test
  void expectsNobodyOnASideThatTheProblemDoesNotTouch() {
    Problem departure =
        new Problem(NURSES.corridor(), Set.of(), Set.of(Phase.PRE_DEPARTURE), Set.of(), Set.of());
    Registry registry =
        cast(
            """
            tn-health: ministry national TN pre_departure health
            de-health: ministry national DE - health
            """);
    List<ExpectedKind> expected =
        List.of(
            new ExpectedKind(Set.of(ActorKind.UNION), Side.RETURN, Set.of(), GUIDANCE),
            new ExpectedKind(Set.of(ActorKind.UNION), Side.TRANSIT, Set.of(), GUIDANCE),
            new ExpectedKind(
                Set.of(ActorKind.UNION, ActorKind.MINISTRY), Side.ORIGIN, Set.of(), GUIDANCE));

    assertThat(MissingActors.of(registry, departure, expected).gaps()).isEmpty();
  }

  @Test
  void tellsEachGapApart() {
    Gap.Cases<String> sentences =
        new Gap.Cases<>() {
          @Override
          public String level(Gap.LevelGap gap) {
            return gap.level().code();
          }

          @Override
          public String phase(Gap.PhaseGap gap) {
            return gap.phase().code();
          }

          @Override
          public String theme(Gap.ThemeGap gap) {
            return gap.theme().code();
          }

          @Override
          public String side(Gap.SideGap gap) {
            return gap.side().code();
          }

          @Override
          public String kind(Gap.KindGap gap) {
            return gap.anyOf().iterator().next().code();
          }

          @Override
          public String affected(Gap.AffectedGap gap) {
            return gap.kind().code();
          }
        };
    List<ExpectedKind> expected =
        List.of(new ExpectedKind(Set.of(ActorKind.UNION), Side.ORIGIN, Set.of(), GUIDANCE));

    MissingActors missing = MissingActors.of(cast(""), NURSES, expected);

    assertThat(missing.gaps())
        .extracting(gap -> gap.fold(sentences))
        .containsExactly(
            "national",
            "local",
            "pre_departure",
            "reintegration",
            "health",
            "skills",
            "origin",
            "destination",
            "return",
            "union",
            "migrants");
  }

  @Test
  void anExpectedKindNamesAtLeastOneKind() {
    assertThat(catchThrowable(() -> new ExpectedKind(Set.of(), Side.ORIGIN, Set.of(), GUIDANCE)))
        .hasMessage("an expected kind must name at least one kind of actor");
  }

  @Test
  void withoutACorridorActorsOfAnyCountryAreConcerned() {
    Problem anywhere =
        new Problem(
            new Corridor(Set.of(), Set.of(), Set.of()),
            Set.of(),
            Set.of(),
            Set.of(new Theme("health")),
            Set.of());
    Registry registry =
        cast(
            """
            fr-health: ministry national FR - health
            who: igo international - - health
            fr-culture: ministry national FR - culture
            """);

    assertThat(ConcernedActors.of(registry, anywhere).concerned())
        .extracting(Object::toString)
        .containsExactly("fr-health", "who");
    assertThat(MissingActors.of(registry, anywhere, List.of()).gaps()).isEmpty();
  }

  @Test
  void saysThroughWhatAnActorIsConcerned() {
    Registry registry =
        cast(
            """
            tn-health: ministry national TN pre_departure health
            fr-health: ministry national FR pre_departure health
            families: migrants local TN - -
            de-culture: ministry national DE - culture
            """);

    ConcernedActors concerned = ConcernedActors.of(registry, NURSES);

    assertThat(concerned.concerns())
        .extracting(ConcernedActors.Concern::isConcerned)
        .containsExactly(true, false, true, false);
    assertThat(concerned.concerned())
        .extracting(Object::toString)
        .containsExactly("tn-health", "families");
    ConcernedActors.Concern ministry = concerned.concerns().get(0);
    assertThat(ministry.phases()).containsExactly(Phase.PRE_DEPARTURE);
    assertThat(ministry.themes()).containsExactly(new Theme("health"));
    assertThat(ministry.sides()).containsExactly(Side.ORIGIN);
    assertThat(ministry.level()).isTrue();
    assertThat(ministry.affected()).isFalse();
    assertThat(concerned.concerns().get(1).inReach()).isFalse();
    assertThat(concerned.concerns().get(2).affected()).isTrue();
  }
}
