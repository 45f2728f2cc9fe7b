// Decides which rows make one session, in file order, and where rests and notes land.
import { LIMITS } from '@strongback/engine';
import type { App, LineNote, SourceSession, SourceSet } from '../source.types.ts';
import type { WrittenTime } from '../text/dates.ts';

/** A workout longer than this was left open, minutes. */
export const LEFT_OPEN_MINUTES = 360;

export interface SessionAt {
  readonly start: WrittenTime;
  readonly startText: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly minutes: number | null;
  readonly note: string | null;
  readonly line: number;
}

type Draft = { -readonly [K in keyof SourceSession]: SourceSession[K] } & { sets: SourceSet[]; line: number };

export class SessionGrouping {
  readonly #app: App;
  readonly #named: boolean;
  readonly #byKey = new Map<string, Draft>();
  readonly #weights: number[] = [];
  #lastNote: string | undefined;
  setCount = 0;

  /** `named`: the file has a session id or a title; otherwise a calendar day is one session. */
  constructor(app: App, named: boolean) {
    this.#app = app;
    this.#named = named;
  }

  get sessionCount(): number {
    return this.#byKey.size;
  }

  /** False when the session is full: then the set is not kept. */
  set(at: SessionAt, set: SourceSet, times: number): boolean {
    const draft = this.#draft(at);
    if (draft.sets.length >= LIMITS.importedSets) return false;
    const kept = this.#app === 'hevy' ? this.#withoutRepeatedNote(draft, set) : set;
    for (let copy = 0; copy < times; copy++) draft.sets.push(kept);
    this.setCount += times;
    if (set.weight !== undefined && set.weight > 0) this.#weights.push(set.weight);
    return true;
  }

  /** True when there was a set to rest after. */
  rest(at: SessionAt, seconds: number): boolean {
    const sets = this.#draft(at).sets;
    const last = sets[sets.length - 1];
    if (!last) return false;
    sets[sets.length - 1] = { ...last, restSeconds: seconds };
    return true;
  }

  note(at: SessionAt, text: string): void {
    const draft = this.#draft(at);
    const last = draft.sets[draft.sets.length - 1];
    if (last) draft.sets[draft.sets.length - 1] = { ...last, note: last.note ? `${last.note}\n${text}` : text };
    else draft.note = draft.note ? `${draft.note}\n${text}` : text;
  }

  weights(): readonly number[] {
    return this.#weights;
  }

  sessions(flagged: LineNote[]): SourceSession[] {
    const drafts = [...this.#byKey.values()].filter((draft) => draft.sets.length > 0);
    for (const draft of drafts) {
      if (draft.minutes !== null && draft.minutes > LEFT_OPEN_MINUTES)
        flagged.push({
          line: draft.line,
          reason: `the session of ${draft.date} lasted ${Math.round(draft.minutes / 60)} h: left open, its length is not used`,
        });
    }
    return drafts.map(({ line: _line, ...session }) => session);
  }

  /** Hevy repeats the note of an exercise on each of its rows: it is kept with the first. */
  #withoutRepeatedNote(draft: Draft, set: SourceSet): SourceSet {
    const repeated = draft.sets[draft.sets.length - 1]?.name === set.name && this.#lastNote === set.note;
    this.#lastNote = set.note;
    if (!repeated || set.note === undefined) return set;
    const { note: _note, ...rest } = set;
    return rest;
  }

  #draft(at: SessionAt): Draft {
    const key = this.#key(at);
    const known = this.#byKey.get(key);
    if (known) {
      known.note ??= at.note;
      known.minutes ??= at.minutes;
      return known;
    }
    const draft: Draft = {
      key,
      date: at.start.date,
      time: at.start.time,
      offsetMinutes: at.start.offsetMinutes,
      title: at.title,
      minutes: at.minutes,
      note: at.note,
      sets: [],
      line: at.line,
    };
    this.#byKey.set(key, draft);
    return draft;
  }

  #key(at: SessionAt): string {
    if (this.#named) {
      const minute = `${at.start.date} ${(at.start.time ?? '').slice(0, this.#app === 'hevy' ? 5 : 8)}`;
      return at.number === null ? `${minute}|${at.title ?? ''}` : `${minute}|${at.number}`;
    }
    return at.start.date;
  }
}
