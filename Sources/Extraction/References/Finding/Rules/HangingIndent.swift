// SPDX-License-Identifier: GPL-3.0-or-later

/// A list set with hanging indents: where nearly all starts stand left and nearly all other lines are indented, the indent decides.
///
/// Labelled lists are left alone: their labels tell more, and shorter ones stand further right ("9." above "10.").
enum HangingIndent {
  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      let places = stretch.filter { tagged.isEntry($0) }
      let starts = places.filter { tagged.labels[$0] == .entryStart }
      let others = places.filter { tagged.labels[$0] == .entryInside }
      guard starts.count >= 5, others.count >= 5 else { continue }
      guard starts.filter({ tagged.traits[$0].label != nil }).count * 2 < starts.count else { continue }
      let left = starts.filter { tagged.placements[$0].indent == .left }.count
      let indented = others.filter { tagged.placements[$0].indent == .indented }.count
      guard left * 10 >= starts.count * 9, indented * 10 >= others.count * 9 else { continue }
      for place in places {
        switch (tagged.labels[place], tagged.placements[place].indent) {
        case (.entryInside, .left) where canStart(place, tagged): tagged.labels[place] = .entryStart
        case (.entryStart, .indented) where tagged.placements[place].hasTwoLevels: tagged.labels[place] = .entryInside
        default: break
        }
      }
    }
  }

  private static func canStart(_ place: Int, _ tagged: TaggedLines) -> Bool {
    switch tagged.traits[place].start {
    case .lowerCase, .digit, .link: false
    default: tagged.placements[place].hasTwoLevels
    }
  }
}
