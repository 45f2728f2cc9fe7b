// Decides the words for what surrounds training: equipment, weekdays, sports, calendar kinds, grades of evidence.

export const EQUIPMENT = [
  'barbell',
  'rack',
  'bench',
  'dumbbells',
  'kettlebells',
  'cable',
  'machines',
  'bands',
  'pull-up-bar',
  'trap-bar',
  'landmine',
  'sled',
  'rings',
  'plates',
  'box',
  'medicine-ball',
] as const;
/** Equipment an athlete can have. None at all is an empty list. */
export type Equipment = (typeof EQUIPMENT)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const CALENDAR_KINDS = ['test', 'competition', 'trip', 'sport', 'away', 'holiday'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export const MASS_UNITS = ['kg', 'lb'] as const;
export type MassUnit = (typeof MASS_UNITS)[number];

export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
/** A review · B trial or large cohort · C small study · D consensus · E our own default. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export const EVIDENCE_STATUSES = ['confirmed', 'verify'] as const;
/** `verify`: not yet checked against the original; must be shown as such. */
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

export const TECHNIQUE_GRADES = ['clean', 'slipping', 'broken'] as const;
/** Grade of one set's technique: one tap. */
export type TechniqueGrade = (typeof TECHNIQUE_GRADES)[number];

export const FINDING_SEVERITIES = [0, 1, 2, 3] as const;
/** 0 clear, 1 note, 2 limit, 3 gate. */
export type Severity = (typeof FINDING_SEVERITIES)[number];

export const GATES = [
  'heavy-hinge',
  'deadlift-from-floor',
  'bent-row',
  'overhead',
  'loaded-vertical-pull',
  'heavy-press',
  'heavy-carry',
  'max-effort',
] as const;
export type GateId = (typeof GATES)[number];
