// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// Finnish archives on DSpace: Osuva of Vaasa, JYX of Jyväskylä, Trepo of Tampere and kin, with the same labels.
  static let dspaceOsuva = CoverFamily(
    "dspace-osuva",
    telltales: [
      Telltale("this is a self-archived", 0.8), Telltale("parallel published version", 0.4),
      Telltale("version of an original article", 0.4), Telltale("please cite the original version", 0.4),
      Telltale("publication archive of the university of vaasa", 0.6),
      Telltale("may differ from the original in pagination", 0.4), Telltale("it might differ from the original", 0.3),
    ], labels: GenericLabels.all,
    smallPrint: [
      "this is a self-archived", "this version may differ", "copyright", "it might differ from the original",
      "may differ from the original",
    ]
  ) { reading in
    GenericReading.read(&reading)
    if let archive = reading.whole.firstMatch(of: /publication archive of the University of \w+/) {
      reading.fields.more["repository"] = String(archive.output)
    }
  }
}
