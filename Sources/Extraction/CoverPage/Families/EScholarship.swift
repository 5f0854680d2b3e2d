// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// eScholarship of the University of California.
  static let eScholarship = CoverFamily(
    "escholarship", repository: "eScholarship",
    telltales: [
      Telltale("escholarship.org", 0.7), Telltale("powered by the california digital library", 0.7),
      Telltale("permalink", 0.3), Telltale("publication date", 0.1),
    ],
    labels: [
      CoverLabel(.title, ["title"], .open), CoverLabel(.link, ["permalink"], .open),
      CoverLabel(.container, ["journal"], .open), CoverLabel(.issn, ["issn"], .open),
      CoverLabel(.authors, ["authors", "author"], .open), CoverLabel(.date, ["publication date"], .open),
      CoverLabel(.doi, ["doi"], .open),
      CoverLabel(.license, ["copyright information", "license"], .open), CoverLabel(.volume, ["journal issue"], .open),
    ],
    smallPrint: ["peer reviewed", "escholarship.org", "powered by the california", "undergraduate"]
  ) { reading in
    reading.readLabelled()
  }
}
