// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// A line such as `F · citation impact0.50 × 0.4 = 0.20`.
struct WeightComponent {
  var component: Evidence.Component
  /// The dagger or star behind the name, which a footnote explains.
  var mark: Character?

  init?(_ line: String) {
    guard line.count < 120, let times = line.lastIndex(where: { "×x*".contains($0) }),
      let equals = line[times...].firstIndex(of: "=")
    else { return nil }
    let left = line[..<times].trimmingBlanks
    let digits = String(left.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.reversed())
    guard let value = Double(digits), let coefficient = Double(line[line.index(after: times)..<equals].trimmingBlanks),
      let product = Double(line[line.index(after: equals)...].trimmingBlanks)
    else { return nil }
    var label = left.dropLast(digits.count).trimmingBlanks
    if let last = label.last, "†‡*§".contains(last) {
      mark = last
      label = label.dropLast().trimmingBlanks
    }
    let parts = label.split(separator: "·", maxSplits: 1).map(\.trimmingBlanks)
    guard let first = parts.first, !first.isEmpty else { return nil }
    component = Evidence.Component(
      code: first, name: parts.count > 1 ? parts[1] : first, value: value, coefficient: coefficient, product: product)
  }
}

/// A scorer's weight, its mode and its components, checked by arithmetic.
struct EvidenceWeightReader {
  private(set) var evidence: Evidence?
  private(set) var warnings: [Warning] = []

  init(_ lines: [String]) {
    var components: [WeightComponent] = []
    var coefficients: [String: Double] = [:]
    var mode: String?
    var weights: [Double] = []
    for (place, line) in lines.enumerated() {
      if let component = WeightComponent(line) {
        components.append(component)
      } else if let settings = Self.settings(line) {
        mode = settings.mode
        coefficients = settings.coefficients
      } else if ["weight", "evidence weight"].contains(line.lowercased()), place + 1 < lines.count,
        let weight = Self.fraction(lines[place + 1])
      {
        weights.append(weight)
      }
    }
    guard !components.isEmpty || !weights.isEmpty else { return }
    for place in components.indices {
      if let mark = components[place].mark, Self.isEstimate(mark, lines) {
        components[place].component.estimated = true
      }
    }
    let evidence = Evidence(weight: weights.last, mode: mode, components: components.map(\.component))
    self.evidence = evidence
    check(evidence, coefficients: coefficients, weights: weights)
  }

  private static func fraction(_ text: String) -> Double? {
    guard let number = Double(text.trimmingBlanks), 0...1 ~= number else { return nil }
    return number
  }

  /// `Balanced mode · F 0.40 / M 0.15 / V 0.05 / R 0.40`.
  private static func settings(_ line: String) -> (mode: String, coefficients: [String: Double])? {
    guard let word = line.firstRange(of: " mode"), line.count < 200 else { return nil }
    var coefficients: [String: Double] = [:]
    for part in line[word.upperBound...].split(whereSeparator: { "·/,|".contains($0) }) {
      let words = part.split(whereSeparator: \.isWhitespace)
      if words.count == 2, let number = Double(words[1]) { coefficients[String(words[0])] = number }
    }
    guard !coefficients.isEmpty else { return nil }
    return (line[..<word.lowerBound].trimmingBlanks, coefficients)
  }

  private static func isEstimate(_ mark: Character, _ lines: [String]) -> Bool {
    lines.contains { $0.first == mark && $0.lowercased().contains("estimate") }
  }

  /// The page rounds to two places, a half up or down.
  private mutating func check(_ evidence: Evidence, coefficients: [String: Double], weights: [Double]) {
    let half = 0.005 + 1e-9
    for component in evidence.components {
      guard let value = component.value, let coefficient = component.coefficient, let product = component.product else {
        continue
      }
      if abs(value * coefficient - product) > half {
        warn("\(component.code): \(value) × \(coefficient) is not \(product).")
      }
      if let other = coefficients[component.code], abs(other - coefficient) > half {
        warn("\(component.code): the coefficient is \(coefficient) in the formula, \(other) in the settings.")
      }
    }
    let products = evidence.components.compactMap(\.product)
    if let weight = evidence.weight, !products.isEmpty {
      let sum = products.reduce(0, +)
      // Each printed product is off by a half at most, and so is the weight.
      if abs(sum - weight) > half * Double(products.count + 1) {
        warn("The components add up to \((sum * 100).rounded() / 100), the weight is \(weight).")
      }
    }
    if let first = weights.first, let other = weights.first(where: { abs($0 - first) > half }) {
      warn("The weight is printed as \(first) and as \(other).")
    }
  }

  private mutating func warn(_ message: String) {
    warnings.append(Warning(.evidenceArithmetic, field: "evidence", message: message))
  }
}
