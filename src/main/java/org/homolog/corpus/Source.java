package org.homolog.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A module's text as bytes, never decoded on the way; equal by content. */
public final class Source {
  private final byte[] bytes;

  private Source(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes over the array: the caller must not change it afterwards. */
  public static Source of(byte[] bytes) {
    return new Source(bytes);
  }

  /** The UTF-8 bytes of {@code text}. */
  public static Source of(String text) {
    return new Source(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves, not a copy: read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The SHA-1 of the bytes as 40 lower-case hexadecimal digits. */
  public String sha1() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** The text for people: UTF-8, with U+FFFD for what is not. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source source && Arrays.equals(bytes, source.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Source[" + bytes.length + " bytes]";
  }
}
