// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("JSON in files as they are kept")
struct JSONTextTests {
  /// The numbers behind the key `n` of all objects that have one, with their lines.
  private func numbers(_ text: String) -> (found: [Int], lines: [Int], skipped: [SkippedEntry]) {
    guard let json = JSONText(text) else { return ([], [], []) }
    var found: [Int] = []
    var lines: [Int] = []
    let unknown = json.search { object, line in
      guard let number = object["n"]?.integer else { return false }
      found.append(number)
      lines.append(line)
      return true
    }
    return (found, lines, json.skipped + unknown)
  }

  @Test("objects are found in whatever wraps them, each with its line")
  func wrapped() {
    let text = """
      {"meta": {"count": 2},
       "pages": [{"data": [{"n": 1, "inner": {"n": 9}},
         {"n": 2}]}]}
      """
    let (found, lines, skipped) = numbers(text)
    #expect(found == [1, 2])
    #expect(lines == [2, 3])
    #expect(skipped.isEmpty)
  }

  @Test("elements of another form, beside others that are known, are told")
  func unknown() {
    #expect(numbers("[{\"n\": 1}, null, {\"m\": 2}]").skipped.map(\.reason) == ["is empty", "is of no known form"])
    #expect(numbers("[{\"m\": 1}, null]").skipped.isEmpty)
  }

  @Test(
    "values one a line and values one behind the other are read",
    arguments: ["{\"n\": 1}\n{\"n\": 2}\n", "{\"n\": 1}{\"n\": 2}", "\u{FEFF}[{\"n\": 1}]\n[{\"n\": 2}]"])
  func lines(text: String) {
    #expect(numbers(text).found == [1, 2])
  }

  @Test("of a text that breaks off, the whole elements stay in their envelope, and the rest is told")
  func cut() throws {
    let text =
      "{\"total\": 3,\n\"items\": [{\"n\": 1, \"tags\": [{\"t\": 1}]},\n{\"n\": 2},\n{\"n\": 3, \"tags\": [{\"t\": 1}"
    let (found, _, skipped) = numbers(text)
    #expect(found == [1, 2])
    #expect(skipped == [SkippedEntry(line: 4, reason: "does not end")])
    #expect(try #require(JSONText(text)).pieces.first?.value["total"]?.integer == 3)
  }

  @Test("an element that is no JSON costs no other")
  func damaged() {
    let (found, lines, skipped) = numbers("[{\"n\": 1},\n{\"n\": 2, \"bad\": \"\\q\"},\n{\"n\": 3},]")
    #expect(found == [1, 3])
    #expect(lines == [1, 3])
    #expect(skipped == [SkippedEntry(line: 2, reason: "is no JSON")])
  }

  @Test("brackets inside texts are none")
  func nesting() {
    var nesting = JSONNesting()
    let steps = "{\"a]\\\"}\":[1]}]".utf8.map { nesting.take($0) }.filter { $0 != .none }
    #expect(steps == [.opens, .opens, .closes, .closes, .unmatched])
  }

  @Test("other texts are no JSON", arguments: ["", "prose", "<a>", "\"text\""])
  func otherTexts(text: String) {
    #expect(JSONText(text) == nil)
  }
}
