import Foundation
import GainsayCore

// gainsay-fuzz KIND [what libFuzzer takes]: reads what libFuzzer makes up, as far as it is of one kind
// ("page", "feed", "mail" …), so that it stays with the format that it was set to.

/// libFuzzer's own loop: it calls the function with bytes until it finds a fault or its time is over.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

let kind = CommandLine.arguments.dropFirst().first ?? "text"
let reader = ArticleReader()

/// - Returns: -1 for what is of another kind, which libFuzzer then does not build upon.
@MainActor func read(_ bytes: [UInt8]) -> Int32 {
  guard reader.kind(of: bytes) == kind else { return -1 }
  for case .success(let article) in reader.articles(in: bytes, path: "fuzz") {
    let ends = article.blocks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    precondition(ends == ends.sorted() && ends.allSatisfy { $0 <= article.text.utf8.count })
  }
  return 0
}

// libFuzzer's arguments are those of the program without the kind.
var arguments = CommandLine.arguments.enumerated()
  .filter { $0.offset != 1 }
  .map { strdup($0.element) }
arguments.append(nil)
var count = Int32(arguments.count - 1)
exit(
  arguments.withUnsafeMutableBufferPointer { buffer in
    guard var start = buffer.baseAddress else { return 2 }
    return runFuzzer(&count, &start) { bytes, count in
      let copy = Array(UnsafeBufferPointer(start: bytes, count: count))
      return MainActor.assumeIsolated { read(copy) }
    }
  })
