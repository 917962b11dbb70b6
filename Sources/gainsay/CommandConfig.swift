import ArgumentParser
import GainsayUI

/// `gainsay config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings as a config file with comments.",
    discussion: """
      `gainsay config > "${XDG_CONFIG_HOME:-$HOME/.config}/gainsay/config.toml"` begins one.
      What is wrong with the present file is said with its line, on the error output.
      """)

  @Flag(help: "Print the path of the file instead.") var path = false
  @Flag(help: "The settings as they come, not the present ones.") var standard = false

  func run() throws {
    guard !path else { return Output.write(ConfigFile.path) }
    let file = standard ? nil : ConfigFile()
    file?.complaints.forEach(Output.warn)
    Output.write(String(ConfigText.text(of: file?.settings ?? Settings()).dropLast()))
    if file?.complaints.isEmpty == false { throw ExitCode(2) }
  }
}
