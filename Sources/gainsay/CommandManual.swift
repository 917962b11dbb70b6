import ArgumentParser

/// `gainsay manual`: made of what the commands say of themselves, so that it is never out of date.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page: gainsay manual | man -l -",
    discussion: "To install it: gainsay manual > /usr/local/share/man/man1/gainsay.1")

  func run() throws { Output.write(try ManualPage().text) }
}
