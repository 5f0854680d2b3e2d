// SPDX-License-Identifier: GPL-3.0-or-later

/// The trained models of a folder. A model that is missing is `nil`, and what needs it does without.
public struct Models: Sendable {
  public init() {}
}
