// SPDX-License-Identifier: GPL-3.0-or-later

/// A person, or with `literal` alone a body, as CSL-JSON writes names.
public struct Name: Equatable, Hashable, Sendable, Codable {
  /// Particles that are always part of the name stand here too: `Van der Leun`.
  public var family: String?
  public var given: String?
  public var droppingParticle: String?
  public var nonDroppingParticle: String?
  /// `Jr.`, `III` …
  public var suffix: String?
  /// A corporate author, or a name that could not be divided.
  public var literal: String?

  public init(
    family: String? = nil, given: String? = nil, droppingParticle: String? = nil, nonDroppingParticle: String? = nil,
    suffix: String? = nil, literal: String? = nil
  ) {
    self.family = family
    self.given = given
    self.droppingParticle = droppingParticle
    self.nonDroppingParticle = nonDroppingParticle
    self.suffix = suffix
    self.literal = literal
  }

  enum CodingKeys: String, CodingKey {
    case family, given
    case droppingParticle = "dropping-particle"
    case nonDroppingParticle = "non-dropping-particle"
    case suffix, literal
  }
}
