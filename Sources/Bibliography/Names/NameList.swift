// SPDX-License-Identifier: GPL-3.0-or-later

/// A printed list of names, read.
public struct NameList: Equatable, Sendable {
  public var names: [Name] = []
  /// True where the list is cut: `et al.`, `u.a.`, `and others`.
  public var isTruncated = false
  /// What the list says of its people: `(eds.)`, `(Hg.)`, `transl. by`.
  public var role: Role?

  public enum Role: String, Sendable {
    case editor, translator
  }

  public init(names: [Name] = [], isTruncated: Bool = false, role: Role? = nil) {
    self.names = names
    self.isTruncated = isTruncated
    self.role = role
  }
}
