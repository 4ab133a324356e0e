package org.entente.exchange._fixtures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.entente.dialogue.Conversation;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.Reading;
import org.entente.exchange.polis.PolisSet;

/** A small export in a folder: three statements, three voters, two groups; then damage it. */
public final class PolisFolder {
  private final Path folder;

  private PolisFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes the sound export. */
  public static PolisFolder sound(Path folder) {
    PolisFolder export = new PolisFolder(folder);
    return export
        .with("summary.csv", "topic,Training\nurl,https://example.org/t\n")
        .with(
            "comments.csv",
            """
            timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1,0,1,2,0,1,"Fees are paid
            by employers"
            2,1,1,1,1,-1,"They say ""no""\"
            3,2,,0,0,0,Visas follow training
            """)
        .with(
            "votes.csv",
            """
            timestamp,datetime,comment-id,voter-id,vote
            10,,0,1,1
            11,,0,2,-1
            12,,0,2,1
            13,,1,1,1
            14,,1,3,-1
            """)
        .with(
            "participants-votes.csv",
            """
            participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
            1,0,2,2,2,0,1,1
            2,0,0,1,1,0,1,
            3,1,0,1,0,1,,-1
            """);
  }

  /** Writes a file, or writes it anew. */
  public PolisFolder with(String name, String text) {
    return with(name, text, StandardCharsets.UTF_8);
  }

  /** The same in another encoding. */
  public PolisFolder with(String name, String text, Charset charset) {
    return with(name, text.getBytes(charset));
  }

  /** The same from bytes. */
  public PolisFolder with(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  /** Leaves a file out. */
  public PolisFolder without(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return this;
  }

  /** Adds lines to a file. */
  public PolisFolder adding(String name, String lines) {
    try {
      return with(name, Files.readString(folder.resolve(name)) + lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads it. */
  public Reading<Conversation> read() {
    return read(ConversationLimits.DEFAULT);
  }

  /** Reads it within limits. */
  public Reading<Conversation> read(ConversationLimits limits) {
    return PolisSet.read(folder, limits);
  }

  /** Bytes packed as {@code .gz}. */
  public static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
