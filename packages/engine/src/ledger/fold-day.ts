// Decides what is known of a day: body mass, morning, calendar; told by a person or by a file, whose tellings leave with their import.
import type { Draft } from './draft.ts';
import { writable } from './draft.ts';
import type { CheckInRecorded } from './event.types.ts';
import type { DayCheckIn, DayFact, LedgerState } from './state.types.ts';

export function foldDay(draft: Draft, body: DayFact): void {
  const from = importOf(body);
  if (from !== undefined && draft.state.imports.get(from)?.undone === true) return;
  const told = draft.state.toldOfDays?.get(keyOf(body));
  if (told !== undefined) tellings(draft).set(keyOf(body), [...told, body]);
  else if (from !== undefined) tellings(draft).set(keyOf(body), [...toldBefore(draft.state, body), body]);
  tell(draft, body);
}

/** Every day and entry as it would stand had the import told nothing; what was told before and since is kept. */
export function undoDays(draft: Draft, undone: string): void {
  for (const [key, told] of draft.state.toldOfDays ?? []) {
    const kept = told.filter((one) => importOf(one) !== undone);
    const [first] = told;
    if (first === undefined || kept.length === told.length) continue;
    stand(draft, first, kept);
    if (kept.some((one) => importOf(one) !== undefined)) tellings(draft).set(key, kept);
    else tellings(draft).delete(key);
  }
  if (draft.state.toldOfDays?.size === 0) delete draft.state.toldOfDays;
}

function tell(draft: Draft, body: DayFact): void {
  switch (body.type) {
    case 'BodyMassRecorded': {
      const list = writable(draft, 'bodyMass');
      let at = list.length;
      while (at > 0 && (list[at - 1]?.date ?? '') > body.date) at -= 1;
      const sameDay = list[at - 1]?.date === body.date;
      list.splice(sameDay ? at - 1 : at, sameDay ? 1 : 0, { date: body.date, grams: body.grams });
      return;
    }
    case 'CheckInRecorded':
      writable(draft, 'checkIns').set(body.date, mergeCheckIns(draft.state.checkIns.get(body.date), body));
      return;
    case 'CalendarEntryAdded':
      writable(draft, 'calendar').set(body.entry.entry, body.entry);
      return;
    case 'CalendarEntryRemoved':
      if (draft.state.calendar.has(body.entry)) writable(draft, 'calendar').delete(body.entry);
      return;
  }
}

/** Puts what `told` says, and nothing else, about the day or entry of `about`. Keeps its place among the others. */
function stand(draft: Draft, about: DayFact, told: readonly DayFact[]): void {
  const last = told.at(-1);
  if (about.type === 'CheckInRecorded') {
    const mornings = told.filter((one) => one.type === 'CheckInRecorded');
    if (mornings.length === 0) writable(draft, 'checkIns').delete(about.date);
    else
      writable(draft, 'checkIns').set(
        about.date,
        mornings.reduce<DayCheckIn>((before, one) => mergeCheckIns(before, one), { date: about.date }),
      );
  } else if (last !== undefined) tell(draft, last);
  else if (about.type === 'BodyMassRecorded')
    draft.state.bodyMass = draft.state.bodyMass.filter((one) => one.date !== about.date);
  else writable(draft, 'calendar').delete(entryOf(about));
}

/** A morning told in parts: what a later telling leaves out stays. */
function mergeCheckIns(before: DayCheckIn | undefined, body: CheckInRecorded): DayCheckIn {
  const { type: _, import: __, ...told } = body;
  const soreness =
    before?.soreness === undefined && told.soreness === undefined ? {} : { soreness: { ...before?.soreness, ...told.soreness } };
  return { ...before, ...told, ...soreness };
}

/** What stood before the first import spoke, as one telling. */
function toldBefore(state: LedgerState, body: DayFact): readonly DayFact[] {
  if (body.type === 'BodyMassRecorded') {
    const known = state.bodyMass.find((one) => one.date === body.date);
    return known === undefined ? [] : [{ type: body.type, ...known }];
  }
  if (body.type === 'CheckInRecorded') {
    const known = state.checkIns.get(body.date);
    return known === undefined ? [] : [{ type: body.type, ...known }];
  }
  const entry = state.calendar.get(entryOf(body));
  return entry === undefined ? [] : [{ type: 'CalendarEntryAdded', entry }];
}

function tellings(draft: Draft): Map<string, readonly DayFact[]> {
  const held = draft.state.toldOfDays;
  if (held !== undefined && draft.owned.has(held)) return held as Map<string, readonly DayFact[]>;
  const copy = new Map(held);
  draft.owned.add(copy);
  draft.state.toldOfDays = copy;
  return copy;
}

function importOf(body: DayFact): string | undefined {
  return 'import' in body ? body.import : undefined;
}

function keyOf(body: DayFact): string {
  if (body.type === 'BodyMassRecorded') return `mass ${body.date}`;
  return body.type === 'CheckInRecorded' ? `morning ${body.date}` : `entry ${entryOf(body)}`;
}

function entryOf(body: Extract<DayFact, { readonly entry: unknown }>): string {
  return body.type === 'CalendarEntryAdded' ? body.entry.entry : body.entry;
}
