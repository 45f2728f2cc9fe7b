// What interchange offers: other people's files to events, and back.
export type { Answers, App, LineNote, Question, ReadResult, SourceSession, SourceSet, SourceUnit } from './source.types.ts';
export { APPS } from './source.types.ts';
export type { ImportPreview, ImportReport, PreviewOptions } from './pipeline/preview.ts';
export { IMPORTER, previewImport } from './pipeline/preview.ts';
export { fingerprint } from './text/fingerprint.ts';
export { readFile } from './read-file.ts';
export { writeHevy } from './writers/hevy.ts';
export { writeOwnCsv } from './writers/own-csv.ts';
export { writeStrong } from './writers/strong.ts';
