/// What two times of two articles have in common besides their statements.
enum MomentTrait: Int, OwnTrait {
  /// Whether neither article tells the other's time as well.
  case isExclusive
  /// How few other times of the kind both articles tell.
  case isOnly
  /// What they are: times of a day, days, weeks, months, years.
  case areClocks, areDays, areMonths, areYears
  case areGrainsApart, areRelationsApart
  /// How many hang on the act itself, on the words that say who says so, or on no act.
  case areOwn, areOfSaying, areLoose
  case areFuture, arePast
  /// Logarithm of the days between them.
  case daysApart
  case areTouching
  /// How many are the day of writing or the day before, or long before it.
  case areOfToday, areOld
  /// How many are told from the day of writing: "next week".
  case arePointing
  case areActsVague, areStagesOne, areStagesApart
  case areDenied, areUndated
  /// Other times in both sentences.
  case crowd
}
