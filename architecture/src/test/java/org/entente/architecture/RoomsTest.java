package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may import whom: section 1 of the style guide. */
class RoomsTest {
  private static final Set<String> NOT_ROOMS = Set.of("architecture");

  @Test
  void everyFolderWithAPomIsARoomOfTheTable() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(".."))) {
      var modules =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !NOT_ROOMS.contains(name))
              .toList();

      assertThat(modules)
          .contains("kernel", "actors", "positions", "cli")
          .isSubsetOf(Stream.of(Room.values()).map(Room::folderName).toList());
    }
  }

  @Test
  void everyClassOfTheHouseLivesInTheRoomItIsNamedAfter() {
    for (Room room : Room.existing()) {
      assertThat(House.classes().stream().filter(type -> isCompiledIn(type, room)))
          .as(room.folderName())
          .hasSizeGreaterThanOrEqualTo(room.leastClasses())
          .allMatch(type -> type.getName().startsWith("org.entente." + room.folderName() + "."));
    }
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void importsOnlyWhatItsLineAllows(Room room) {
    Set<Room> refused = EnumSet.allOf(Room.class);
    refused.removeIf(room::mayImport);

    noClasses()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Room.packagesOf(refused))
        .allowEmptyShould(!room.exists())
        .check(House.classes());
  }

  @Test
  void onlyTheMainClassOfTheWebOpensTheStore() {
    noClasses()
        .that()
        .resideInAPackage(Room.WEB.packages())
        .and(Traits.haveNoMain())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Room.STORE.packages())
        .allowEmptyShould(!Room.WEB.exists())
        .check(House.classes());
  }

  @Test
  void springLivesOnlyInWebAndStore() {
    noClasses()
        .that()
        .resideOutsideOfPackages(Room.WEB.packages(), Room.STORE.packages())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(House.classes());
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void nobodyImportsWhatIsInternalToAnotherRoom(Room room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room.packages())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.entente." + room.folderName() + "..internal..")
        .check(House.classes());
  }

  @Test
  void noPackageIsNamedAfterADrawer() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..")
        .check(House.classes());
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("org.entente.(**)").should().beFreeOfCycles().check(House.classes());
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    classes()
        .that()
        .areTopLevelClasses()
        .should(Traits.liveInANullMarkedPackage())
        .check(House.classes());
  }

  private static boolean isCompiledIn(JavaClass type, Room room) {
    return type.getSource()
        .map(source -> source.getUri().getPath())
        .filter(path -> path.contains("/" + room.folderName() + "/target/classes/"))
        .isPresent();
  }
}
