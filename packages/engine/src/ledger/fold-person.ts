// Decides what facts about the person and the plan mean for the state.
import type { Draft } from './draft.ts';
import { writable } from './draft.ts';
import type { EventBody, JointComplained } from './event.types.ts';
import type { Complaint } from './state.types.ts';

type PersonType =
  | 'AthleteProfiled'
  | 'GoalsSet'
  | 'AvailabilitySet'
  | 'EquipmentChanged'
  | 'PreferencesSet'
  | 'HealthScreened'
  | 'AssessmentRecorded'
  | 'AssessmentWithdrawn'
  | 'JointComplained'
  | 'JointEased'
  | 'PerformanceReported'
  | 'PlannedDayMoved'
  | 'PlanIssued'
  | 'PlanLocked'
  | 'ProposalDecided'
  | 'NoteWritten'
  | 'NameMatched';

export type PersonFact = Extract<EventBody, { readonly type: PersonType }>;

/** The body without its type. */
export function fields<B extends { readonly type: string }>(body: B): Omit<B, 'type'> {
  const { type: _, ...rest } = body;
  return rest;
}

/** The key of `LedgerState.names` for a name of a source. */
export function nameKey(app: string, name: string): string {
  return `${app}:${name}`;
}

/** `by` is the account that wrote it when it was not the athlete. */
export function foldPerson(draft: Draft, body: PersonFact, by: string | undefined): void {
  const { state } = draft;
  const author = by === undefined ? {} : { by };
  switch (body.type) {
    // Told in parts: what a later telling leaves out stays.
    case 'AthleteProfiled':
      state.profile = { ...state.profile, ...fields(body) };
      return;
    case 'GoalsSet':
      state.goals = body.goals;
      return;
    case 'AvailabilitySet':
      state.availability = body.days;
      return;
    case 'EquipmentChanged':
      writable(draft, 'equipment').set(body.place, fields(body));
      state.place = body.place;
      return;
    case 'PreferencesSet':
      state.preferences = fields(body);
      return;
    case 'HealthScreened':
      state.healthScreen = fields(body);
      return;
    case 'AssessmentRecorded': {
      const list = writable(draft, 'assessments');
      const same = list.findLastIndex(
        (one) =>
          one.assessment === body.assessment &&
          one.test === body.test &&
          one.side === body.side &&
          one.form === body.form &&
          one.field === body.field,
      );
      if (same === -1) list.push(fields(body));
      else list[same] = fields(body);
      return;
    }
    case 'AssessmentWithdrawn':
      state.assessments = state.assessments.filter((one) => one.assessment !== body.assessment);
      return;
    case 'JointComplained':
      writable(draft, 'complaints').set(body.complaint, complaintAfter(state.complaints.get(body.complaint), body));
      return;
    case 'JointEased': {
      const complaint = state.complaints.get(body.complaint);
      if (complaint !== undefined) writable(draft, 'complaints').set(body.complaint, { ...complaint, easedOn: body.date });
      return;
    }
    case 'PerformanceReported':
      writable(draft, 'performances').push(fields(body));
      return;
    case 'PlannedDayMoved':
      writable(draft, 'moves').push(fields(body));
      return;
    case 'PlanIssued':
      state.plan = { ...fields(body), ...author };
      return;
    case 'PlanLocked':
      state.locks = body.locks;
      return;
    case 'ProposalDecided':
      writable(draft, 'proposals').set(body.proposal, { ...fields(body), ...author });
      return;
    case 'NoteWritten':
      writable(draft, 'notes').push({ ...fields(body), ...author });
      return;
    case 'NameMatched':
      writable(draft, 'names').set(nameKey(body.app, body.name), body.exercise);
      return;
  }
}

function complaintAfter(before: Complaint | undefined, body: JointComplained): Complaint {
  const told = { severity: body.severity, since: body.since };
  return { ...fields(body), easedOn: null, told: before === undefined ? [told] : [...before.told, told] };
}
