package org.entente.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Engines take values and give values: no file, no clock, no chance of their own, no memory. */
class EnginesTest {
  private static final String[] ENGINES = Room.packagesOf(Room.engines());

  @Test
  void manyClassesAreWatched() {
    House.classes();

    List<Room> engines = Room.existing().stream().filter(Room::isEngine).toList();

    assertThat(House.sizes(engines)).containsKeys("kernel", "actors", "positions");
    assertThat(House.sizes(engines).values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(70);
  }

  @Test
  void useNothingButValuesOfTheJdkAndOneAnother() {
    engines()
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.text..",
                    "java.nio.charset..",
                    "org.jspecify.annotations..")
                .and(not(resideInAnyPackage(ENGINES)))
                .and(Traits.isNot(Serializable.class))
                .and(Traits.isNot(MessageDigest.class))
                .and(Traits.isNot(NoSuchAlgorithmException.class)))
        .check(House.classes());
  }

  @Test
  void writeNoLogAndStartNoThread() {
    engines()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "java.util.zip..", "java.util.prefs..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, ThreadLocal.class, Process.class, ProcessBuilder.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(House.classes());
  }

  @Test
  void askNoClock() {
    engines()
        .should()
        .callMethodWhere(Traits.namedNowIn("java.time"))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callConstructor(Date.class)
        .check(House.classes());
  }

  @Test
  void drawNoChanceOfTheirOwn() {
    engines()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ThreadLocalRandom.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(House.classes());
  }

  @Test
  void readNothingFromTheirSurroundings() {
    engines()
        .should()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Class.class, "getResourceAsStream", String.class)
        .check(House.classes());
  }

  @Test
  void rememberNothing() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(ENGINES)
        .and()
        .areStatic()
        .should()
        .beFinal()
        .andShould(Traits.holdNothingThatChanges())
        .check(House.classes());
  }

  @Test
  void theKernelStaysSmall() throws IOException {
    assertThat(Sources.linesOf(Room.KERNEL)).isBetween(300, 1500);
  }

  private static GivenClassesConjunction engines() {
    return noClasses().that().resideInAnyPackage(ENGINES);
  }
}
