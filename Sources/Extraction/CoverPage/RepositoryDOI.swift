// SPDX-License-Identifier: GPL-3.0-or-later

/// DOIs that repositories register for their own copies, which are not the DOIs of the works.
enum RepositoryDOI {
  private static let beginnings = [
    // Zürich, ETH, Bern, Lausanne
    "10.5167/uzh", "10.3929/ethz", "10.7892/boris", "10.48350/", "10.48620/", "10.22015/",
    // ResearchGate, Zenodo, OSF, figshare, SSRN, arXiv
    "10.13140/", "10.5281/", "10.17605/", "10.31235/", "10.31234/", "10.6084/m9.figshare", "10.2139/ssrn",
    "10.48550/arxiv",
    // Wien, Graz
    "10.25365/", "10.34726/",
    // Germany
    "10.5445/ir", "10.18154/rwth", "10.18725/oparu", "10.18419/opus", "10.18452/", "10.25656/", "10.25932/publishup",
    "10.17169/refubium", "10.14279/depositonce", "10.22029/jlupub", "10.17185/duepublico", "10.15488/",
    "10.26083/tuprints",
    "10.25534/tuprints", "10.15496/publikation", "10.11588/heidok", "10.5282/ubm", "10.26092/elib", "10.24406/",
    "10.15480/",
    "10.23668/psycharchives", "10.17877/de290r", "10.25358/openscience", "10.20378/irb", "10.25593/open-fau",
    // Britain, Ireland, Australia, America
    "10.17863/cam", "10.7488/era", "10.17630/", "10.25560/", "10.17635/lancaster", "10.26180/", "10.26181/",
    "10.25439/rmt",
    "10.25949/", "10.7298/", "10.7916/", "10.7282/", "10.17615/", "10.13016/", "10.25394/", "10.18130/",
  ]

  static func isOne(_ doi: String) -> Bool { beginnings.contains { doi.hasPrefix($0) } }
}
