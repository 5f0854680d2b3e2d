// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline
import Records

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (draft 2020-12) of a file that Colophon reads or writes.",
    discussion: """
      Without a name, the names are listed. "codes" prints the meaning of all warning and reject codes.

      Example:
        colophon schema record > record.schema.json
      """)

  @Argument(help: "A name of the list.") var name: String?

  func run() throws {
    guard let name else { return print(Schema.allNames.joined(separator: "\n")) }
    if name == "codes" { return print(codesReference, terminator: "") }
    guard let schema = Schema.named(name) else {
      throw Failure(.usage, "\"\(name)\" is no schema; known are \(Schema.allNames.joined(separator: ", ")).")
    }
    print(schema)
  }
}
