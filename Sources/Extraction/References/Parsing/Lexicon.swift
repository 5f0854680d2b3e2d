// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// How words are used in the training strings: as names of authors, in titles of containers, as publishers, as places.
///
/// Each use is told in steps: 0 seldom or unknown, 1 more than .3 of the word's uses, 2 more than .6, 3 more than .9.
/// For given names they tell the share among the word's uses in names.
/// Kept in the model file as a hash table of 64-bit slots: the upper 48 bits of the word's hash, and 16 bits of uses, two a use.
struct Lexicon: Sendable {
  enum Use: Int, CaseIterable, Sendable { case author, container, publisher, place, title, given }

  private let slots: ModelAttachment
  private let slotCount: Int

  /// From the bytes of `encoded`; `nil` when they are none.
  init?(_ slots: ModelAttachment) {
    slotCount = slots.count / 8
    guard slotCount >= 2, slotCount & (slotCount - 1) == 0, slots.count % 8 == 0 else { return nil }
    self.slots = slots
  }

  /// From the steps of each word; uses are packed two bits each, in the order of `Use`.
  init(_ uses: [UInt64: UInt16]) {
    var size = 2
    while size < uses.count * 2 + 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (word, packed) in uses.sorted(by: { $0.key < $1.key }) where packed != 0 {
      var slot = Int(truncatingIfNeeded: word >> 20) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (word & ~0xffff) | UInt64(packed)
    }
    var bytes: [UInt8] = []
    for slot in slots { withUnsafeBytes(of: slot.littleEndian) { bytes.append(contentsOf: $0) } }
    self.slots = ModelAttachment(copying: bytes)
    slotCount = size
  }

  var encoded: [UInt8] { slots.bytes }

  /// The packed uses of a word; 0 where it is unknown.
  func uses(of word: UInt64) -> UInt16 {
    let mask = slotCount - 1
    var slot = Int(truncatingIfNeeded: word >> 20) & mask
    for _ in 0..<slotCount {
      let entry = slots.number(at: slot)
      if entry == 0 { return 0 }
      if entry & ~0xffff == word & ~0xffff { return UInt16(truncatingIfNeeded: entry) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The step of one use among packed uses.
  static func step(_ use: Use, in packed: UInt16) -> Int { Int(packed >> (2 * use.rawValue)) & 3 }
}
