// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography

extension CoverFamily {
  /// HAL's stamp in the margin, before it gave out covers: `hal-00123456, version 1 - 27 Nov 2012`.
  static let halStamp = CoverFamily("hal", repository: "HAL", carrier: .stamp, marks: HALStampReading.marks) {
    reading in
    guard let match = reading.whole.firstMatch(of: HALStampReading.stamp) else { return }
    reading.set("HAL-ID", String(match.1))
    reading.set("HAL-version", String(match.2))
    reading.setDate("submitted", String(match.3))
  }
}

private enum HALStampReading {
  static var stamp: Regex<(Substring, Substring, Substring, Substring)> {
    /((?:hal|halshs|inria|tel|jpa|ijn|lirmm|insu|pasteur)-\d{8}), version (\d+) ?[-–] ?(\d{1,2} \w{3,9} \d{4})/
  }

  @Sendable static func marks(_ text: CoverText) -> [CoverFamily.Telltale] {
    guard text.contains(", version"), let match = String(text.characters.prefix(6000)).firstMatch(of: stamp) else {
      return []
    }
    return [CoverFamily.Telltale(String(match.0).lowercased(), 1)]
  }
}
