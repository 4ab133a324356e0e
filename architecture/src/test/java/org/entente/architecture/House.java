package org.entente.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The compiled classes of every room that exists, read once. */
final class House {
  /** What {@code bench/run} generates around the measurements. */
  private static final String GENERATED = "/jmh_generated/";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains(GENERATED))
          .importPaths(Room.existing().stream().map(Room::classes).toList());

  private House() {}

  /**
   * All classes of the house.
   *
   * @throws AssertionError if a room shows fewer classes than it is known to have
   */
  static JavaClasses classes() {
    for (Room room : Room.existing()) {
      int seen = topLevelClassesOf(room).size();
      if (seen < room.leastClasses()) {
        throw new AssertionError(
            "saw %d classes of %s, expected at least %d; is the room compiled and named in architecture/pom.xml?"
                .formatted(seen, room.folderName(), room.leastClasses()));
      }
    }
    return CLASSES;
  }

  static List<JavaClass> topLevelClassesOf(Room room) {
    return CLASSES.stream()
        .filter(
            type ->
                type.getPackageName().matches("org\\.entente\\." + room.folderName() + "(\\..*)?"))
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .toList();
  }

  /** How many classes of the house each given room holds, for messages. */
  static Map<String, Integer> sizes(Collection<Room> rooms) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    rooms.forEach(room -> sizes.put(room.folderName(), topLevelClassesOf(room).size()));
    return sizes;
  }
}
