import ArgumentParser
import Foundation

// Writing to a pipe that nobody reads is an ordinary end.
signal(SIGPIPE, SIG_IGN)

do {
  let (isRestricted, arguments) = Restriction.split(Array(CommandLine.arguments.dropFirst()))
  var command = try GainsayCommand.parseAsRoot(LibraryOptions.behindCommand(arguments))
  if isRestricted {
    guard Restriction.allows(command) else {
      Output.warn("this is a restricted reader: that is not allowed")
      exit(2)
    }
    if var read = command as? ReadCommand {
      read.restricted = true
      command = read
    }
  }
  try command.run()
} catch let status as ExitCode {
  exit(status.rawValue)
} catch {
  let isAnswer = GainsayCommand.exitCode(for: error) == .success
  let text = GainsayCommand.fullMessage(for: error)
  Output.write(text, to: isAnswer ? .standardOutput : .standardError)
  exit(isAnswer ? 0 : 2)
}
