// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Pipeline

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows a page as it was laid out: its lines in reading order with their zones.",
    discussion: """
      Examples:
        colophon inspect article.pdf --page 3 --svg > page-3.svg
        colophon inspect article.pdf --page 1
      """)

  @Argument(help: "A document of any kind.") var file: String
  @Option(help: "Page number from 1; without it all pages, or the first with --svg.") var page: Int?
  @Flag(help: "Write an SVG picture of the page with its zones drawn.") var svg = false

  func run() throws {
    print(try Inspection(file: file, page: page, svg: svg).text(), terminator: "")
  }
}
