// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Research Collection of ETH Zurich: its permanent link is the repository's DOI, not the work's.
  static let dspaceETH = CoverFamily(
    "dspace-eth", repository: "ETH Zurich Research Collection",
    telltales: [
      Telltale("eth zurich research collection", 0.8), Telltale("10.3929/ethz", 0.7),
      Telltale("research collection", 0.3),
      Telltale("originally published in", 0.2), Telltale("rights / license", 0.2),
    ], labels: GenericLabels.all,
    smallPrint: ["this page was generated automatically upon download"]
  ) { reading in
    GenericReading.read(&reading)
    if let printed = reading.allLines.first(where: { Folding.fold($0) == "research collection" }) {
      reading.fields.more["repository"] = printed
    }
  }
}
