package org.entente.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two workspaces from running on one data folder. The operating system lets go of it when the
 * process ends, however it ends.
 */
final class DataLock implements AutoCloseable {
  /** A second try in one process must not open the file: closing it would undo the first lock. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private DataLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static DataLock of(Path folder) {
    if (!HELD.add(folder)) {
      throw taken(folder);
    }
    try {
      DataLock lock = lock(folder);
      if (lock != null) {
        return lock;
      }
    } catch (IOException e) {
      HELD.remove(folder);
      throw new UncheckedIOException("cannot lock the data folder " + folder, e);
    }
    HELD.remove(folder);
    throw taken(folder);
  }

  private static @Nullable DataLock lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("entente.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return new DataLock(folder, channel);
  }

  private static ServerException taken(Path folder) {
    return new ServerException(
        "another workspace is running on the data folder "
            + folder
            + "; use that one, end it first, or name another data folder");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unlock the data folder " + folder, e);
    } finally {
      HELD.remove(folder);
    }
  }
}
