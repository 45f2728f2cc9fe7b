// Decides what events of a session must look like at the door.
import * as z from 'zod/mini';
import { TECHNIQUE_GRADES } from '../../vocabulary/world.ts';
import { LIMITS } from '../limits.ts';
import { id, integerFrom, isoDate, listOf, minutes, name, note, optional, sessionId, setId, severity, wallTime } from './leaf.ts';
import { asked, importedSet, rested, setChanges, setFields } from './set.ts';

export const SessionStarted = z.strictObject({
  type: z.literal('SessionStarted'),
  session: sessionId,
  date: isoDate,
  at: optional(wallTime),
  title: optional(name),
  plan: optional(id),
  plannedDate: optional(isoDate),
  minutes: optional(minutes),
});
export const SetPerformed = z.strictObject({
  type: z.literal('SetPerformed'),
  session: sessionId,
  at: optional(wallTime),
  ...setFields,
  asked: optional(asked),
  rested: optional(rested),
});
export const SetCorrected = z.strictObject({
  type: z.literal('SetCorrected'),
  session: sessionId,
  set: setId,
  changes: setChanges,
});
export const SetRemoved = z.strictObject({ type: z.literal('SetRemoved'), session: sessionId, set: setId });
export const TechniqueGraded = z.strictObject({
  type: z.literal('TechniqueGraded'),
  session: sessionId,
  set: setId,
  grade: z.enum(TECHNIQUE_GRADES),
  markers: listOf(id),
});
export const ExerciseSwapped = z.strictObject({
  type: z.literal('ExerciseSwapped'),
  session: sessionId,
  slot: id,
  from: name,
  to: name,
  why: z.enum(['pain', 'equipment', 'preference']),
  complaint: optional(id),
});
export const SessionShortened = z.strictObject({ type: z.literal('SessionShortened'), session: sessionId, minutes });
export const SessionFinished = z.strictObject({
  type: z.literal('SessionFinished'),
  session: sessionId,
  at: optional(wallTime),
  minutes: optional(minutes),
  effort: optional(severity),
  note: optional(note),
});
export const SessionDiscarded = z.strictObject({ type: z.literal('SessionDiscarded'), session: sessionId });
export const SessionReopened = z.strictObject({ type: z.literal('SessionReopened'), session: sessionId });

export const SessionImported = z.strictObject({
  type: z.literal('SessionImported'),
  import: id,
  session: sessionId,
  app: id,
  date: isoDate,
  at: optional(wallTime),
  offsetMinutes: optional(integerFrom(-1_440, 1_440)),
  title: optional(name),
  minutes: optional(minutes),
  note: optional(note),
  content: id,
  sets: listOf(importedSet, LIMITS.importedSets),
});
