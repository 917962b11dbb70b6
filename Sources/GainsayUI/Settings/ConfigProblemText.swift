extension ConfigReader.Problem {
  /// "config.toml:12: there is no setting 'mesure'".
  package func text(file: String) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason)"
  }

  private var reason: String {
    switch kind {
    case .syntax(let text): text
    case .unknownSetting(let name): "there is no setting '\(name)'"
    case .unknownKey(let name): "there is no key '\(name)'"
    case .badValue(let setting, let wanted): "\(setting) must be \(wanted)"
    }
  }
}
