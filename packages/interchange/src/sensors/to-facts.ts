// Decides what readings become: speed beside the set that was logged, sessions for days without a log, the best grip of a day.
import {
  type CheckInRecorded,
  type EventBody,
  type Grams,
  type IsoDate,
  type LedgerState,
  type Movement,
} from '@strongback/engine';
import { bounded } from '../pipeline/bounds.ts';
import { IMPORTER, previewImport } from '../pipeline/preview.ts';
import type { LineNote, SourceSession, SourceSet } from '../source.types.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { attach, noteOf, SENSOR_TITLE } from './attach.ts';
import type { SensorFile } from './read-sensors.ts';
import type { GripReading, SetSpeed } from './sensor.types.ts';

export interface SensorOptions {
  readonly importId: string;
  readonly fileHash: string;
  readonly movementFor: (name: string) => Movement | null;
}

export interface SensorReport {
  readonly reader: string;
  readonly read: number;
  /** Logged sets that get a speed. */
  readonly attached: number;
  /** Sets of days without a log, which come as sessions of their own. */
  readonly imported: { readonly sessions: number; readonly sets: number };
  /** Days that get a grip strength. */
  readonly gripDays: number;
  readonly alreadyThere: number;
  /** Speeds that belong to no set of a logged day. */
  readonly unmatched: readonly LineNote[];
  readonly skipped: readonly LineNote[];
  readonly flagged: readonly LineNote[];
  readonly questions: SensorFile['questions'];
  readonly extraColumns: readonly string[];
}

/** Facts for a ledger, none while a question is open. Pure; the same file twice brings nothing new. */
export function sensorFacts(
  file: SensorFile,
  state: LedgerState | null,
  options: SensorOptions,
): { readonly report: SensorReport; readonly events: readonly EventBody[] } {
  const speeds = file.readings.filter((reading) => reading.kind === 'set-speed');
  const grips = file.readings.filter((reading) => reading.kind === 'grip');
  const open = file.questions.length > 0;
  const logged = new Set(daysLogged(state));
  const matching = attach(
    speeds.filter((speed) => logged.has(speed.date)),
    state,
    options.movementFor,
  );
  const sessions = sessionsOf(speeds.filter((speed) => !logged.has(speed.date)));
  const preview = previewImport(
    bounded({
      app: 'generic',
      variant: file.reader,
      read: file.read,
      sessions,
      bodyMass: [],
      skipped: file.skipped,
      flagged: file.flagged,
      questions: [],
      extraColumns: file.extraColumns,
    }),
    state,
    { ...options, unit: null },
  );
  const days = gripDays(grips, state, options.importId);
  // Days that only a device told, and grips, are an import that can be taken back; a speed beside a logged set is a correction of it.
  const receipt: EventBody[] =
    preview.events.length > 0 || days.facts.length === 0
      ? []
      : [
          {
            type: 'ImportRecorded',
            import: options.importId,
            app: 'generic',
            fileHash: options.fileHash,
            importer: IMPORTER,
            counts: { read: file.read, sessions: 0, sets: 0, skipped: file.skipped.length },
          },
        ];
  const report: SensorReport = {
    reader: file.reader,
    read: file.read,
    attached: matching.corrections.length,
    imported: { sessions: preview.report.imported.sessions, sets: preview.report.imported.sets + matching.added.length },
    gripDays: days.facts.length,
    alreadyThere: matching.alreadyThere + preview.report.alreadyThere + days.alreadyThere,
    unmatched: matching.unmatched,
    skipped: file.skipped,
    flagged: file.flagged,
    questions: file.questions,
    extraColumns: file.extraColumns,
  };
  return {
    report,
    events: open ? [] : [...receipt, ...preview.events, ...matching.corrections, ...matching.added, ...days.facts],
  };
}

/** Days on which anything was logged. */
function daysLogged(state: LedgerState | null): string[] {
  return [...(state?.sessions.values() ?? [])].filter((session) => session.status !== 'discarded').map((session) => session.date);
}

function sessionsOf(speeds: readonly SetSpeed[]): SourceSession[] {
  const byDay = new Map<string, SetSpeed[]>();
  for (const speed of speeds) {
    const ofDay = byDay.get(speed.date);
    if (ofDay === undefined) byDay.set(speed.date, [speed]);
    else ofDay.push(speed);
  }
  return [...byDay.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, ofDay]) => ({
      key: `${SENSOR_TITLE} ${date}`,
      id: `sensor-${fingerprint(date)}`,
      app: 'sensor',
      date,
      time: null,
      offsetMinutes: null,
      title: SENSOR_TITLE,
      minutes: null,
      note: null,
      sets: ofDay.map(setOf),
    }));
}

/** Devices do not tell warm-ups from working sets. */
function setOf(speed: SetSpeed): SourceSet {
  const note = noteOf(speed);
  return {
    line: speed.line,
    name: speed.exercise,
    kind: 'unknown',
    unit: speed.unit,
    ...(speed.weight === null ? {} : { weight: speed.weight }),
    ...(speed.reps === null ? {} : { reps: speed.reps }),
    velocity: speed.millimetresPerSecond,
    ...(note === null ? {} : { note }),
  };
}

/** The best squeeze of each hand and day. A better one that the ledger holds stays. */
function gripDays(
  grips: readonly GripReading[],
  state: LedgerState | null,
  importId: string,
): { facts: CheckInRecorded[]; alreadyThere: number } {
  const best = new Map<string, { left?: number; right?: number }>();
  for (const { date, side, grams } of grips) {
    const day = best.get(date) ?? {};
    best.set(date, { ...day, [side]: Math.max(day[side] ?? 0, grams) });
  }
  const facts: CheckInRecorded[] = [];
  for (const [date, { left, right }] of [...best.entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = state?.checkIns.get(date as IsoDate);
    const newLeft = left !== undefined && left > (known?.gripLeftGrams ?? 0);
    const newRight = right !== undefined && right > (known?.gripRightGrams ?? 0);
    if (!newLeft && !newRight) continue;
    facts.push({
      type: 'CheckInRecorded',
      date: date as IsoDate,
      ...(newLeft ? { gripLeftGrams: left as Grams } : {}),
      ...(newRight ? { gripRightGrams: right as Grams } : {}),
      import: importId,
    });
  }
  return { facts, alreadyThere: best.size - facts.length };
}
