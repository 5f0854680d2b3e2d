// SPDX-License-Identifier: GPL-3.0-or-later

/// Documents that a model is trained without, so that it can be measured on them.
public enum LeftOut: Sendable, Equatable {
  /// One of `Training.folds` parts of all documents.
  case fold(Int)
  /// A whole set: how a model does on documents of a kind that it has not seen.
  case set(String)

  /// Whether a document, named `SET/NAME`, is left out.
  func holds(_ name: String) -> Bool {
    switch self {
    case .fold(let fold): LabelledDocument.fold(of: name, count: Training.folds) == fold
    case .set(let set): name.hasPrefix(set + "/")
    }
  }

  /// The name of the folder that the model is written to.
  var folder: String {
    switch self {
    case .fold(let fold): String(fold)
    case .set(let set): set
    }
  }
}
