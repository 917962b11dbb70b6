/// What two numbers of two articles have in common besides their statements.
enum FigureTrait: Int, OwnTrait {
  /// Whether they count one thing, or how like the things are that they count; whether things that they count differ.
  case isOfOneNoun, nounLikeness, areNounsApart
  /// How clearly both are of one role, whether they are of two, and whether one is of none.
  case role, areRolesApart, isOneWithoutRole
  case isOfOneAttribute, areAttributesApart
  /// Whether neither article gives the other's number as well.
  case isExclusive
  /// How few other numbers of the kind both articles give.
  case isOnly
  /// Logarithm of the one over the other, and whether they are less than half as much again apart.
  case ratio, isClose
  case isSmall, areBounded
  /// Other numbers in both sentences.
  case crowd
  case isDenied, isScoped
  case isMoney, isPercent, isMeasure
  case areWholesApart
  /// How many are told beside another number, or of no act for sure.
  case areAside, areLoose
  /// What tells numbers apart where rules compare them.
  case areOld, areTensesOfRoleApart, areAnyFew, areNounsUnlike, areForecastsApart
  case areTwoRises, areSpans, areOfOldYears
  /// How far behind the openings of their articles both stand.
  case depth
}
