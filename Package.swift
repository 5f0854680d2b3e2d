// swift-tools-version: 6.1
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// One target a room, from the ground up; `docs/decisions.md` tells why the walls stand where they do.
let package = Package(
  name: "colophon",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "colophon", targets: ["colophon"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"]), .brew(["poppler"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    .target(name: "Characters"),
    .target(name: "Bibliography", dependencies: ["Characters"]),
    .target(name: "Records", dependencies: ["Bibliography"]),
    .target(name: "Tagging"),
    .target(name: "Documents", dependencies: ["CPoppler", "CLibXML2", "Characters"]),
    .target(name: "Layout", dependencies: ["Documents", "Tagging", "Characters"]),
    .target(
      name: "Extraction", dependencies: ["Documents", "Layout", "Tagging", "Records", "Bibliography", "Characters"]),
    .target(
      name: "Catalogue",
      dependencies: ["Records", "Bibliography", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Evaluation", dependencies: ["Records", "Bibliography"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Extraction", "Catalogue", "Records", "Bibliography", "Documents", "Layout", "Tagging",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .executableTarget(
      name: "colophon",
      dependencies: [
        "Pipeline", "Evaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "CharactersTests", dependencies: ["Characters"]),
    .testTarget(name: "BibliographyTests", dependencies: ["Bibliography"], exclude: ["Samples"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records"]),
    .testTarget(name: "TaggingTests", dependencies: ["Tagging"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "LayoutTests", dependencies: ["Layout"], exclude: ["Samples"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"], exclude: ["Samples"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline"]),
    .testTarget(name: "ColophonTests", dependencies: ["colophon"]),
  ],
  swiftLanguageModes: [.v6]
)

// Small functions of one room are compiled into the rooms above: without it a twelfth of the time goes into calls and generic code.
for target in package.targets where [.regular, .executable].contains(target.type) {
  target.swiftSettings = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]
}
