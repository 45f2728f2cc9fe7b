// What interchange offers: other people's files to events, and back.
export type {
  Answers,
  App,
  LineNote,
  OwnEvents,
  Question,
  ReadResult,
  SourceSession,
  SourceSet,
  SourceUnit,
} from './source.types.ts';
export { APPS } from './source.types.ts';
export type { PreviewOptions } from './pipeline/preview.ts';
export type { ImportPreview, ImportReport } from './pipeline/report.types.ts';
export { IMPORTER, previewImport } from './pipeline/preview.ts';
export { fingerprint } from './text/fingerprint.ts';
export { readAnyFile } from './read-any-file.ts';
export { readFile } from './read-file.ts';
export type { CalendarOptions } from './writers/calendar.ts';
export { writeCalendar } from './writers/calendar.ts';
export type { SummaryInput } from './writers/coach-summary.ts';
export { writeCoachSummary } from './writers/coach-summary.ts';
export type { FitFile } from './writers/fit.ts';
export { writeFitActivities, writeFitWorkouts } from './writers/fit.ts';
export { writeHevy } from './writers/hevy.ts';
export { writeOwnCsv } from './writers/own-csv.ts';
export type { Paper } from './writers/paper.ts';
export { PAPERS } from './writers/paper.ts';
export type { PaperText, PaperWords } from './writers/paper-words.ts';
export { ENGLISH_PAPER } from './writers/paper-words.ts';
export type { LogPageOptions, PlanPageOptions } from './writers/paper-pages.ts';
export { writeLogPage, writePlanPage, writeSummaryPage } from './writers/paper-pages.ts';
export { writeStrong } from './writers/strong.ts';
export { zipOf } from './writers/zip.ts';
export type { Field } from './words/headers.ts';
export { FIELDS } from './words/headers.ts';
export type { GoneQuestion, HevyMemory, HevyRequest, HevyResponse, HevyTransport, ZoneClock } from './hevy-api/api.types.ts';
export { NO_MEMORY } from './hevy-api/api.types.ts';
export { readHevyMemory } from './hevy-api/memory.ts';
export type { Pulled } from './hevy-api/pull.ts';
export { pullHevy } from './hevy-api/pull.ts';
export type { Outgoing, PushPlan } from './hevy-api/push.ts';
export { planPush, sendAll, settleUnsure } from './hevy-api/push.ts';
export type {
  GripReading,
  SensorAnswers,
  SensorQuestion,
  SensorReader,
  SensorReading,
  SensorResult,
  SetSpeed,
  SpeedUnit,
} from './sensors/sensor.types.ts';
export { SPEED_UNITS } from './sensors/sensor.types.ts';
export type { SensorFile } from './sensors/read-sensors.ts';
export { readSensorFile, SENSOR_READERS } from './sensors/read-sensors.ts';
export type { SensorOptions, SensorReport } from './sensors/to-facts.ts';
export { sensorFacts } from './sensors/to-facts.ts';
