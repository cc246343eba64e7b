import type { Commit } from '../story.ts';
import { start } from './01-start.ts';
import { parserOfLines } from './02-parser.ts';
import { errorsByName } from './03-errors.ts';
import { archiveByDay } from './04-archive.ts';
import { filtersOfLevels } from './05-filters.ts';
import { gapsOfSeries } from './06-gaps.ts';
import { constituentsOfTides } from './07-constituents.ts';
import { harmonicsByLeastSquares } from './08-harmonics.ts';
import { predictorOfLevels } from './09-predictor.ts';
import { settingsAndClock } from './10-settings.ts';
import { stationsByCode } from './11-stations.ts';
import { rulesOfWarnings } from './12-rules.ts';
import { channelsToPeople } from './13-channels.ts';
import { dispatcherOfWarnings } from './14-dispatcher.ts';
import { bulletinOfTheDay } from './15-bulletin.ts';
import { sectionsOfBulletin } from './16-sections.ts';
import { qualityOfReadings } from './17-quality.ts';
import { extremesAndDatum } from './18-extremes.ts';
import { exportsForOthers } from './19-exports.ts';
import { nightlyRun } from './20-nightly.ts';
import { commandLine } from './21-command-line.ts';
import { surgeAndTables } from './22-surge.ts';
import { windAndPressure } from './23-wind.ts';
import { architectureInWords } from './24-architecture.ts';
import { notebookOfStorm } from './25-notebook.ts';
import { backfillOfPaper } from './26-backfill.ts';
import { blankLines } from './27-blank-lines.ts';
import { daysOfArchive } from './28-days.ts';
import { summaryOfNight } from './29-summary.ts';
import { nextHighWater } from './30-next-high.ts';
import { residualsOfFit } from './31-residuals.ts';
import { sunDeclination } from './32-declination.ts';
import { positionsOnCharts } from './33-positions.ts';
import { weatherInArchive } from './34-weather.ts';
import { alignmentOfNumbers } from './35-alignment.ts';
import { brokenLine } from './36-broken-line.ts';
import { risesTooQuick } from './37-rises.ts';
import { stormsInRules } from './38-storms.ts';
import { turnsInOrder } from './39-turns.ts';
import { readingsAtHome } from './40-readings.ts';
import { flagsOfReadings } from './41-flags.ts';
import { tidesAtHome } from './42-tides.ts';
import { settingsAtHome } from './43-homes.ts';
import { alertsAtHome } from './44-alerts.ts';
import { bulletinsAtHome } from './45-bulletins.ts';
import { surgeAtHome } from './46-surge.ts';
import { exportsAtHome } from './47-exports.ts';
import { jobsAtHome } from './48-jobs.ts';
import { importsOfAlerts } from './49-imports.ts';
import { silenceInFilters } from './50-silence.ts';
import { commentsInLines } from './51-comments.ts';
import { shallowWater } from './52-shallow.ts';
import { namesOfConstituents } from './53-names.ts';
import { stepsOfSeries } from './54-steps.ts';
import { scansOfPaper } from './55-scans.ts';
import { fewestReadings } from './56-fewest.ts';
import { bridgesInJobs } from './57-bridges.ts';
import { boatsNearStations } from './58-boats.ts';
import { rehearsalOfAlarms } from './59-rehearsal.ts';
import { versionFour } from './60-version.ts';
import { planOfMoves } from './61-plan.ts';

/** The whole history, oldest commit first. */
export const commits: readonly Commit[] = [
  start,
  parserOfLines,
  errorsByName,
  archiveByDay,
  filtersOfLevels,
  gapsOfSeries,
  constituentsOfTides,
  harmonicsByLeastSquares,
  predictorOfLevels,
  settingsAndClock,
  stationsByCode,
  rulesOfWarnings,
  channelsToPeople,
  dispatcherOfWarnings,
  bulletinOfTheDay,
  sectionsOfBulletin,
  qualityOfReadings,
  extremesAndDatum,
  exportsForOthers,
  nightlyRun,
  commandLine,
  surgeAndTables,
  windAndPressure,
  architectureInWords,
  notebookOfStorm,
  backfillOfPaper,
  blankLines,
  daysOfArchive,
  summaryOfNight,
  nextHighWater,
  residualsOfFit,
  sunDeclination,
  positionsOnCharts,
  weatherInArchive,
  alignmentOfNumbers,
  brokenLine,
  risesTooQuick,
  stormsInRules,
  turnsInOrder,
  readingsAtHome,
  flagsOfReadings,
  tidesAtHome,
  settingsAtHome,
  alertsAtHome,
  bulletinsAtHome,
  surgeAtHome,
  exportsAtHome,
  jobsAtHome,
  importsOfAlerts,
  silenceInFilters,
  commentsInLines,
  shallowWater,
  namesOfConstituents,
  stepsOfSeries,
  scansOfPaper,
  fewestReadings,
  bridgesInJobs,
  boatsNearStations,
  rehearsalOfAlarms,
  versionFour,
  planOfMoves,
];
