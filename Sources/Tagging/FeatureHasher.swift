// SPDX-License-Identifier: GPL-3.0-or-later

/// The 64-bit name of a feature: what kind it is and what it saw, mixed into one number.
///
/// Models hold features under these numbers alone, so that tagging builds no strings.
public typealias FeatureID = UInt64

/// Makes feature numbers out of pieces: a template (which question is asked) and the hashes of what was seen.
///
/// The functions are part of the model file's format: a change of any of them makes every trained model useless, and calls for a new
/// `ModelFile.version`.
///
///     let word = FeatureHasher.bytes("Berlin".utf8)
///     let feature = FeatureHasher.feature(12, word)        // template 12: "the word"
///     let pair = FeatureHasher.feature(13, word, shape)    // template 13: "word and shape"
public enum FeatureHasher {
  /// FNV-1a over bytes, mixed so that all bits are used.
  @inlinable
  public static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return mix(hash)
  }

  /// The hash of a text's UTF-8.
  @inlinable
  public static func text(_ text: some StringProtocol) -> UInt64 { bytes(text.utf8) }

  /// A feature that saw one thing.
  @inlinable
  public static func feature(_ template: Int, _ value: UInt64) -> FeatureID {
    mix(value ^ (UInt64(truncatingIfNeeded: template) &+ 1) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// A feature that saw one small number or class.
  @inlinable
  public static func feature(_ template: Int, _ value: Int) -> FeatureID {
    feature(template, UInt64(truncatingIfNeeded: value))
  }

  /// A feature that saw two things, in this order.
  @inlinable
  public static func feature(_ template: Int, _ first: UInt64, _ second: UInt64) -> FeatureID {
    feature(template, combine(first, second))
  }

  /// A feature that saw three things, in this order.
  @inlinable
  public static func feature(_ template: Int, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> FeatureID {
    feature(template, combine(combine(first, second), third))
  }

  /// One hash of two, in this order.
  @inlinable
  public static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let turned = (first &+ 0x51_7cc1_b727_220a) &* 0xd6e8_feb8_6659_fd93
    return (turned ^ (turned >> 29)) &+ second
  }

  /// A bijection of 64 bits in which each bit of the input moves about half of the bits of the output.
  @inlinable
  public static func mix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 32)
  }
}
