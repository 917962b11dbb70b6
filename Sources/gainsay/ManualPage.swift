import ArgumentParser
import Foundation
import GainsayUI

/// The manual page, in the man macros of roff.
struct ManualPage {
  /// What the argument parser tells of a command.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var kind: String
      var shouldDisplay: Bool
      var isOptional: Bool
      var isRepeating: Bool
      var names: [Name]?
      var valueName: String?
      var abstract: String?
    }
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Tool: Decodable { var command: Command }

  private let tool: Command

  init() throws {
    let dump = GainsayCommand._dumpHelp()
    tool = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command
  }

  var text: String {
    let commands = (tool.subcommands ?? []).filter { $0.commandName != "help" }
    let parts = [
      [
        ".TH GAINSAY 1 \"\" \"gainsay \(GainsayCommand.configuration.version)\"", ".SH NAME",
        "gainsay \\- \(Self.escaped(tool.abstract ?? ""))", ".SH SYNOPSIS",
        ".B gainsay\n[\\fIoptions\\fR] [\\fIpaths\\fR...]", ".br",
        ".B gainsay\n\\fIcommand\\fR [\\fIoptions\\fR] [\\fIarguments\\fR]", ".SH COMMANDS",
      ], commands.flatMap { Self.section($0, under: "") }, Self.keys, Self.ending,
    ]
    return parts.flatMap { $0 }.joined(separator: "\n")
  }

  private static func section(_ command: Command, under parent: String) -> [String] {
    guard command.shouldDisplay else { return [] }
    let name = (parent + " " + command.commandName).trimmingCharacters(in: .whitespaces)
    let shown = (command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
    let places = shown.filter { $0.kind == "positional" }.map(place).joined(separator: " ")
    let texts = [command.abstract, command.discussion].compactMap { $0 }.map(escaped)
    let below = (command.subcommands ?? []).flatMap { section($0, under: name) }
    return [".SS \"gainsay \(name) \(places)\"", texts.joined(separator: "\n.PP\n")]
      + shown.flatMap(row) + below
  }

  /// In every command: told of once.
  private static func isCommon(_ argument: Command.Argument) -> Bool {
    ["help", "version"].contains { name in argument.names?.contains { $0.name == name } ?? false }
  }

  private static func place(_ argument: Command.Argument) -> String {
    let name = "<\(argument.valueName ?? "")>" + (argument.isRepeating ? "..." : "")
    return argument.isOptional ? "[\(name)]" : name
  }

  private static func row(_ argument: Command.Argument) -> [String] {
    let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    let value = argument.kind == "option" ? " \\fI\(argument.valueName ?? "value")\\fR" : ""
    let label = names.isEmpty ? place(argument) : names.joined(separator: ", ") + value
    return [".TP", ".B \(label.replacingOccurrences(of: "-", with: "\\-"))"]
      + [escaped(argument.abstract ?? "")]
  }

  private static var keys: [String] {
    [".SH KEYS"]
      + ReaderKeys.rows.flatMap { [".TP", ".B \"\(escaped($0.keys))\"", escaped($0.help)] }
  }

  private static let ending = [
    ".SH FILES", ".TP", ".I $XDG_CONFIG_HOME/gainsay/config.toml",
    "The settings; \\fBgainsay config\\fR prints them with comments.", ".TP",
    ".I $XDG_DATA_HOME/gainsay/library.sqlite", "The library.", ".TP",
    ".I $XDG_STATE_HOME/gainsay/sessions/", "Where one stood, a file for each window.",
    ".SH ENVIRONMENT",
    "GAINSAY_LIBRARY, NO_COLOR, PAGER, VISUAL, EDITOR, BROWSER, TERM, LC_ALL and the XDG folders. A "
      + "flag comes before the settings, and those before the environment.",
    ".SH EXIT STATUS", "0: done. 1: nothing was found. 2: wrong usage, or an error.",
  ]

  /// Lines that begin with a control character of roff, backslashes and hyphens are text.
  private static func escaped(_ text: String) -> String {
    let text = text.replacingOccurrences(of: "\\", with: "\\e")
      .replacingOccurrences(of: "-", with: "\\-")
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.first == "." || line.first == "'" ? "\\&" + line : String(line)
    }.joined(separator: "\n")
  }
}
