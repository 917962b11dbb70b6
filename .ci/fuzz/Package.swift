// swift-tools-version: 6.2
import PackageDescription

// What reads articles out of files, built to be fuzzed; `run` beside this builds and starts it.

let resources = [
  "byline-roles.txt", "company-suffixes.txt", "demonyms.tsv", "encodings.tsv", "feed-fields.tsv",
  "feed-namespaces.tsv", "field-names.tsv", "first-names.tsv", "furniture.tsv", "outlets.tsv",
  "page-fields.tsv",
  "page-furniture.tsv", "press-words.txt", "short-forms.tsv", "time-zones.tsv", "trade-words.txt",
]

let package = Package(
  name: "gainsay-fuzz",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CArchive"),
    .systemLibrary(name: "CBrotli"),
    .systemLibrary(name: "CCSV"),
    .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CMark"),
    .systemLibrary(name: "CZlib"),
    .target(
      name: "GainsayCore",
      dependencies: [
        "CArchive", "CBrotli", "CCSV", "CGMime", "CLibXML2", "CMark", "CZlib",
        .product(name: "TOMLKit", package: "TOMLKit"), .product(name: "Yams", package: "Yams"),
      ],
      sources: [
        "Articles", "Claims/SourceLink.swift", "Entities/NameRules.swift", "Errors.swift",
        "Indexing/ContentHash.swift",
        "Indexing/FolderEntries.swift", "Lexicon/NewsSource.swift", "Lexicon/WordTable.swift",
      ],
      resources: resources.map { .embedInCode("Resources/\($0)") },
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .executableTarget(
      name: "gainsay-fuzz", dependencies: ["GainsayCore"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
)
