// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "gainsay",
  products: [
    .executable(name: "gainsay", targets: ["gainsay"]),
    .executable(name: "gainsay-lab", targets: ["gainsay-lab"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CArchive"),
    .systemLibrary(name: "CBrotli"),
    .systemLibrary(name: "CCSV"),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0"),
    .target(
      name: "CLanguageModel", exclude: ["english.model", "MODEL-CARD.md"],
      // Debug builds read with it too, and tests read whole articles.
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CMark"),
    .target(name: "CMatrix"),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CPCRE2"),
    .systemLibrary(name: "CZlib"),
    .executableTarget(
      name: "gainsay",
      dependencies: [
        "CNcurses", "GainsayCore", "GainsayUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "gainsay-lab",
      dependencies: [
        "CMatrix", "GainsayCore", "Language",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "GainsayCore",
      dependencies: [
        "CArchive", "CBrotli", "CCSV", "CGMime", "CLibXML2", "CMark", "CPCRE2", "CZlib",
        "Language",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Resources")]),
    .target(
      name: "GainsayUI",
      dependencies: ["GainsayCore", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(
      name: "Language", dependencies: ["CLanguageModel"], resources: [.embedInCode("Resources")]),
    .testTarget(
      name: "GainsayCoreTests",
      dependencies: ["GainsayCore", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"]),
    .testTarget(name: "GainsayTests", dependencies: ["gainsay"]),
    .testTarget(name: "GainsayUITests", dependencies: ["GainsayUI"], exclude: ["Snapshots"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
  ]
)

for target in package.targets where target.type != .system {
  guard !["CLanguageModel", "CMatrix"].contains(target.name) else { continue }
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
  ]
}
