package org.entente.exchange._fixtures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils a file as disks, networks, editors and ill will do: a few times, anywhere. */
public final class Damage {
  private static final int MOST_TIMES = 4;

  /** What readers are known to stumble over. */
  private static final List<String> SHARDS =
      List.of(
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "\t",
          "\n",
          "\r",
          "\0",
          "\uFEFF",
          "=",
          "|",
          ":",
          "- ",
          "#",
          "&a",
          "*a",
          "<",
          ">",
          "&",
          "<!DOCTYPE x [",
          "<![CDATA[",
          "]]>",
          "{",
          "}",
          "[",
          "]",
          "-1",
          "1e999",
          "NaN",
          "999999999999999999999",
          "../",
          "\\",
          "PK\u0003\u0004",
          "é",
          "\uD83D\uDE00");

  private Damage() {}

  /** A spoilt copy. */
  public static byte[] of(byte[] sound, Random random) {
    byte[] bytes = sound;
    int times = 1 + random.nextInt(MOST_TIMES);
    for (int time = 0; time < times; time++) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(40));
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, Math.min(from, bytes.length - 1), random);
      case 1 -> joined(bytes, 0, from, new byte[0], to);
      case 2 -> joined(bytes, 0, from, Arrays.copyOfRange(bytes, from, to), from);
      case 3 -> joined(bytes, 0, from, shard(random), from);
      case 4 -> joined(bytes, 0, from, shard(random), to);
      default -> Arrays.copyOf(bytes, from);
    };
  }

  private static byte[] shard(Random random) {
    return SHARDS.get(random.nextInt(SHARDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, int place, Random random) {
    if (place < 0) {
      return bytes;
    }
    byte[] other = bytes.clone();
    other[place] = (byte) random.nextInt(256);
    return other;
  }

  /** The first bytes from {@code start} to {@code end}, something, and the rest. */
  private static byte[] joined(byte[] bytes, int start, int end, byte[] something, int rest) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + something.length);
    all.write(bytes, start, end - start);
    all.writeBytes(something);
    all.write(bytes, rest, bytes.length - rest);
    return all.toByteArray();
  }
}
