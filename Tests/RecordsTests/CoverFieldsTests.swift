// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Testing

@testable import Records

@Test("a cover's fields stand on one level, days as date-parts, and are read back the same")
func coverFieldsRoundTrip() throws {
  var fields = CoverFields(work: Work(title: "Small towns"))
  fields.more["handle"] = "1234/5"
  fields.dates["accessed-on"] = PartialDate(2020, 3, 1)
  let data = try JSONEncoder().encode(fields)
  let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  #expect(object["title"] as? String == "Small towns")
  #expect(object["handle"] as? String == "1234/5")
  #expect((object["accessed-on"] as? [String: [[Int]]])?["date-parts"] == [[2020, 3, 1]])
  #expect(try JSONDecoder().decode(CoverFields.self, from: data) == fields)
}
