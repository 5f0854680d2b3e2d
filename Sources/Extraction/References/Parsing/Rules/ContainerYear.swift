// SPDX-License-Identifier: GPL-3.0-or-later

/// `Proc. ACM SIGCOMM '97`: a year cut short by an apostrophe belongs to the name of the meeting before it.
enum ContainerYear: ReferenceRule {
  static func apply(to reference: inout TaggedReference) {
    for index in reference.spans.indices.dropFirst() {
      let container = reference.spans[index - 1]
      let number = reference.spans[index]
      guard container.tag == .container, [.volume, .issue, .date].contains(number.tag), number.tokens.count == 1,
        container.tokens.upperBound + 1 == number.tokens.lowerBound,
        reference.tokens[container.tokens.upperBound].sign == 0x27,
        reference.tokens[number.tokens.lowerBound].number == .two,
        !reference.tokens[number.tokens.lowerBound].spaceBefore
      else { continue }
      reference.move(index - 1, to: container.tokens.lowerBound..<number.tokens.upperBound)
      reference.remove(index)
      return
    }
  }
}
