package org.entente.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rooms of the house in the order of the stream, and what each may import. A room whose folder
 * does not exist yet is left out; it is watched from the day its {@code pom.xml} arrives.
 */
enum Room {
  KERNEL(12),
  ACTORS(25, KERNEL),
  POSITIONS(30, KERNEL, ACTORS),
  SKILLS(1, KERNEL, ACTORS),
  DIALOGUE(110, KERNEL, ACTORS, POSITIONS),
  NEGOTIATION(1, KERNEL, ACTORS, POSITIONS),
  AGREEMENTS(1, KERNEL, ACTORS, POSITIONS),
  COORDINATION(1, KERNEL, ACTORS, AGREEMENTS),
  /** The values of the dossier format: between the engines and whoever reads or keeps dossiers. */
  DOSSIER(29, KERNEL, ACTORS, POSITIONS, SKILLS, DIALOGUE, NEGOTIATION, AGREEMENTS, COORDINATION),
  EXCHANGE(46, enginesAnd(DOSSIER)),
  APP(52, enginesAnd(DOSSIER)),
  /** Words, charts and the brief's page: below the rooms that talk to people. */
  VOICE(46, enginesAnd(DOSSIER, APP)),
  STORE(43, enginesAnd(DOSSIER, APP)),
  CLI(22, enginesAnd(DOSSIER, EXCHANGE, APP, VOICE)),
  WEB(78, enginesAnd(DOSSIER, EXCHANGE, APP, VOICE, STORE)),
  SPARK(1, enginesAnd(DOSSIER, EXCHANGE)),
  BENCH(8, enginesAnd(DOSSIER, EXCHANGE, APP, VOICE));

  private static final Path HOUSE = Path.of("..");

  private final int leastClasses;
  private final List<Room> mayImport;

  Room(int leastClasses, Room... mayImport) {
    this.leastClasses = leastClasses;
    this.mayImport = List.of(mayImport);
  }

  /** How many top-level classes a rule must have seen here before it may speak. */
  int leastClasses() {
    return leastClasses;
  }

  boolean mayImport(Room other) {
    return other == this || mayImport.contains(other);
  }

  boolean isEngine() {
    return compareTo(COORDINATION) <= 0;
  }

  /** Whether the room has been built. */
  boolean exists() {
    return Files.exists(folder().resolve("pom.xml"));
  }

  String folderName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Path folder() {
    return HOUSE.resolve(folderName());
  }

  /** The folder of the room's compiled classes. */
  Path classes() {
    return folder().resolve(Path.of("target", "classes"));
  }

  /** The package under which all of the room's code lives, as ArchUnit writes it. */
  String packages() {
    return "org.entente." + folderName() + "..";
  }

  static List<Room> existing() {
    return Stream.of(values()).filter(Room::exists).toList();
  }

  static String[] packagesOf(Set<Room> rooms) {
    return rooms.stream().map(Room::packages).toArray(String[]::new);
  }

  static Set<Room> engines() {
    Set<Room> engines = EnumSet.noneOf(Room.class);
    Stream.of(values()).filter(Room::isEngine).forEach(engines::add);
    return engines;
  }

  private static Room[] enginesAnd(Room... others) {
    Room[] engines = {
      KERNEL, ACTORS, POSITIONS, SKILLS, DIALOGUE, NEGOTIATION, AGREEMENTS, COORDINATION
    };
    return Stream.concat(Arrays.stream(engines), Arrays.stream(others)).toArray(Room[]::new);
  }
}
