import ArgumentParser
import Foundation

// Writing to a pipe that nobody reads is an ordinary end.
signal(SIGPIPE, SIG_IGN)

do {
  var command = try GainsayCommand.parseAsRoot(Array(CommandLine.arguments.dropFirst()))
  try command.run()
} catch let status as ExitCode {
  exit(status.rawValue)
} catch {
  let isAnswer = GainsayCommand.exitCode(for: error) == .success
  let text = GainsayCommand.fullMessage(for: error)
  Output.write(text, to: isAnswer ? .standardOutput : .standardError)
  exit(isAnswer ? 0 : 2)
}
