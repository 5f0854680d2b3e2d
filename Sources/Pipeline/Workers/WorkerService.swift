// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The child's side of the worker protocol: a line of JSON in, a line of JSON out, until the input ends.
public struct WorkerService {
  let reader: InputReader
  let input: Int32
  let output: Int32

  /// Exit status of a worker that has used up its memory.
  static let memoryExitStatus: Int32 = 92

  /// Takes standard input and output for the protocol, and sends whatever the libraries print elsewhere to standard error.
  ///
  /// The protocol's own descriptor is a copy that only this value knows, so that stray output cannot reach it.
  public init?(reader: InputReader) {
    let copy = dup(STDOUT_FILENO)
    guard copy >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
    self.reader = reader
    input = STDIN_FILENO
    output = copy
  }

  /// Serves until the input ends. A line that is no request is answered with a reject.
  public func serve() {
    MemoryGuard(megabytes: reader.limits.memoryMB).start()
    let decoder = JSONDecoder()
    var lines = LineBuffer()
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      while let line = lines.next() {
        let answer =
          (try? decoder.decode(WorkRequest.self, from: Data(line))).map(reader.answer)
          ?? WorkAnswer(
            reject: Reject(path: "", code: .unreadable, message: "The line is no request: {\"path\": …} is."))
        guard let text = try? answer.line(), write(text + "\n") else { return }
      }
      let count = read(input, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      lines.append(chunk[..<count])
    }
  }

  private func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { posixWrite(output, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}

private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  guard let bytes else { return 0 }
  return write(descriptor, bytes, count)
}

/// Bytes cut into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// Bytes before this hold no line end.
  private var searched = 0

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Bytes that wait for their line to end.
  var waiting: Int { bytes.count }

  /// The next whole line, without its end.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[..<end])
    bytes.removeSubrange(...end)
    searched = 0
    return line
  }
}

/// Ends the process when its resident memory passes the limit, or when its parent is gone.
///
/// Resident memory is looked at, not the address space: a memory-mapped model or a thread's stack is no fault of the input.
/// The system's limit on data, set to four times the memory, stops what grows faster than the guard looks.
struct MemoryGuard {
  let megabytes: Int

  func start() {
    let parent = getppid()
    let limit = megabytes << 20
    var bound = rlimit(rlim_cur: rlim_t(limit) * 4, rlim_max: rlim_t(limit) * 4)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &bound)
    #else
      setrlimit(RLIMIT_DATA, &bound)
    #endif
    let thread = Thread {
      while true {
        usleep(20_000)
        if residentBytes() > limit { _exit(WorkerService.memoryExitStatus) }
        if getppid() != parent { _exit(0) }
      }
    }
    thread.stackSize = 64 << 10
    thread.start()
  }
}

/// Memory of this process that is in use now, in bytes; 0 where the system does not say.
private func residentBytes() -> Int {
  #if os(Linux)
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var text = [UInt8](repeating: 0, count: 128)
    let count = read(descriptor, &text, text.count)
    guard count > 0 else { return 0 }
    let fields = text[..<count].split(separator: UInt8(ascii: " "))
    guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  #else
    var usage = rusage()
    return getrusage(RUSAGE_SELF, &usage) == 0 ? Int(usage.ru_maxrss) : 0
  #endif
}
