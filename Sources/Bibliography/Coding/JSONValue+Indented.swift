// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// The value as JSON for people and for comparison line by line: two blanks for each level, and what fits in 100 characters on one line.
  public var indented: String {
    var text = ""
    write(into: &text, level: 0)
    return text + "\n"
  }

  private func write(into text: inout String, level: Int) {
    let compact = (try? OrderedJSONEncoder().encode(self)) ?? "null"
    let inner = String(repeating: "  ", count: level + 1)
    let outer = String(repeating: "  ", count: level)
    switch self {
    case .object(let members) where compact.count > 100 || level == 0:
      text += "{\n"
      for (place, member) in members.enumerated() {
        text += inner + ((try? OrderedJSONEncoder().encode(member.key)) ?? "") + ": "
        member.value.write(into: &text, level: level + 1)
        text += place == members.count - 1 ? "\n" : ",\n"
      }
      text += outer + "}"
    case .array(let elements) where compact.count > 100:
      text += "[\n"
      for (place, element) in elements.enumerated() {
        text += inner
        element.write(into: &text, level: level + 1)
        text += place == elements.count - 1 ? "\n" : ",\n"
      }
      text += outer + "]"
    default: text += compact
    }
  }
}
