/// What a matter that one article leaves open and what another tells for sure have in common besides their statements.
enum OpeningTrait: Int, OwnTrait {
  /// How the other tells it.
  case isFuture, isPlanned, isPresent, isUnsure, isDenied, isVague
  /// Whether it tells what settles a matter ("approved"), and in the very word that is denied.
  case isSettling, isOfOneWord
  /// How telling the words and names in common are within the story, as a sum up to three, and as a share of those of the open matter
  /// and of the other.
  case rareShared, openShare, toldShare
  /// How much of what stands round the words that leave it open is found anywhere in the other's sentence.
  case openNearness
  /// How far behind the openings of their articles they stand.
  case depthOfOpen, depthOfTold
  /// Whether the other's article leaves open what is as like, too.
  case isOpenThere
}
