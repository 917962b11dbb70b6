import GainsayCore

func runReader(library: Library, importing paths: [String]) -> Int32 { 0 }
