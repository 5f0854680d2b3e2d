// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a command could not do its work: an exit status of sysexits and one sentence that says what, where, and what to do.
public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
  /// Exit statuses, as BSD's `sysexits.h` numbers them.
  public enum Status: Int32, Sendable {
    case usage = 64
    case dataInvalid = 65
    case noInput = 66
    case `internal` = 70
    case cannotWrite = 73
    case catalogueLocked = 75
    case configuration = 78
  }

  public var status: Status
  public var message: String

  public init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  public var description: String { message }
}
