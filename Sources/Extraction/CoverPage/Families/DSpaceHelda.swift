// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Helda of the University of Helsinki, and Aalto's reprints: a citation and addresses without labels.
  static let dspaceHelda = CoverFamily(
    "dspace-helda",
    telltales: [
      Telltale("downloaded from helda", 1), Telltale("this is an electronic reprint of the original article", 0.7),
      Telltale("this reprint may differ from the original", 0.4),
      Telltale("please cite the original version", 0.2), Telltale("helda.helsinki.fi", 0.4),
    ], labels: GenericLabels.all,
    smallPrint: [
      "downloaded from helda", "this is an electronic reprint", "this reprint may differ",
      "powered by tcpdf", "this material is protected by copyright",
    ]
  ) { reading in
    GenericReading.read(&reading)
    if reading.text.contains("downloaded from helda") {
      reading.fields.more["repository"] = "Helda, University of Helsinki institutional repository"
    }
  }
}
