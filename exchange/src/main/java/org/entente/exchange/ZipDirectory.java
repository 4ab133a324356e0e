package org.entente.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of contents at the end of a zip archive. It alone tells links from files, and where it
 * disagrees with the entries themselves, two programs would unpack two different dossiers.
 *
 * @param names of all entries, in order
 * @param links names of the entries that are links
 */
record ZipDirectory(List<String> names, Set<String> links) {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_REMARK = 65_535;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int FILE_KIND = 0xF000;
  private static final int LINK = 0xA000;

  ZipDirectory {
    names = List.copyOf(names);
    links = Set.copyOf(links);
  }

  /** Reads the list, as far as it can be read. */
  static ZipDirectory read(byte[] archive) {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    List<String> names = new ArrayList<>();
    Set<String> links = new HashSet<>();
    int at = start(bytes);
    while (at >= 0 && at + ENTRY_LENGTH <= archive.length && bytes.getInt(at) == ENTRY) {
      int length = Short.toUnsignedInt(bytes.getShort(at + 28));
      int more =
          Short.toUnsignedInt(bytes.getShort(at + 30))
              + Short.toUnsignedInt(bytes.getShort(at + 32));
      if (at + ENTRY_LENGTH + length > archive.length) {
        break;
      }
      String name = new String(archive, at + ENTRY_LENGTH, length, StandardCharsets.UTF_8);
      names.add(name);
      if (((bytes.getInt(at + 38) >>> 16) & FILE_KIND) == LINK) {
        links.add(name);
      }
      at += ENTRY_LENGTH + length + more;
    }
    return new ZipDirectory(names, links);
  }

  /** Where the list begins; -1 if there is none. */
  private static int start(ByteBuffer bytes) {
    int last = bytes.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
      if (bytes.getInt(at) == END) {
        return bytes.getInt(at + 16);
      }
    }
    return -1;
  }
}
