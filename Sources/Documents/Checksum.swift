// SPDX-License-Identifier: GPL-3.0-or-later
import CPoppler

/// SHA-256 in lower-case hexadecimal, by GLib, which poppler brings along.
public func sha256(_ bytes: some Collection<UInt8>) -> String {
  let contiguous = Array(bytes)
  return contiguous.withUnsafeBufferPointer { buffer in
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count)) else {
      return ""
    }
    defer { g_free(text) }
    return String(cString: text)
  }
}
