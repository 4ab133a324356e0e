package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values are records that nobody can change behind another's back. */
class ValuesTest {
  /** "Save, perhaps with a new password": the one port whose methods take an Optional. */
  private static final String MAY_KEEP_A_PASSWORD = "org.entente.app.ports.Accounts";

  @Test
  void publicRecordsHoldNoArray() {
    assertThat(House.classes().stream().filter(JavaClass::isRecord)).hasSizeGreaterThan(60);

    fields()
        .that()
        .areDeclaredInClassesThat(Traits.arePublicRecords())
        .and()
        .areNotStatic()
        .should(Traits.beNoArray())
        .check(House.classes());
  }

  @Test
  void noFieldIsOptional() {
    noFields().should().haveRawType(Optional.class).check(House.classes());
  }

  @Test
  void noPublicMethodTakesAnOptional() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .areNotAssignableTo(MAY_KEEP_A_PASSWORD)
        .should(Traits.takeNoOptional())
        .check(House.classes());
  }

  @Test
  void onlyAMainClassEndsTheProgram() {
    List<String> mains =
        House.classes().stream().filter(Traits::hasMain).map(JavaClass::getName).toList();

    assertThat(mains).contains("org.entente.cli.Entente");
    noClasses()
        .that(Traits.haveNoMain())
        .or()
        .resideOutsideOfPackages(Room.CLI.packages(), Room.WEB.packages())
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(House.classes());
  }
}
