// Decides what a person says in the morning: how they slept and feel, what is sore, what hurts and what no longer does.
import { type CheckInRecorded, type EventBody, type IsoDate, type Joint, JOINTS, type Random } from '@strongback/engine';
import type { VirtualBody } from '../body/body.types.ts';
import type { LifeDay } from '../person/person.types.ts';
import { normal } from './chance.ts';

interface Told {
  readonly complaint: string;
  readonly severity: number;
  readonly since: IsoDate;
}

export interface Mornings {
  facts(day: LifeDay, body: VirtualBody): readonly EventBody[];
  /** Severity as told and not yet eased, by joint. */
  told(joint: Joint): number;
}

/** Pain is told from here on, and told again when it moved by one. */
const TOLD_FROM = 1.5;

export function newMornings(
  random: Random,
  start: IsoDate,
  first: { readonly joint: Joint; readonly severity: number } | null,
): Mornings {
  const open = new Map<Joint, Told>();
  let count = 0;
  let mood = 0;
  let firstLeft = first === null ? 0 : 14;
  if (first !== null) open.set(first.joint, { complaint: 'first-day', severity: first.severity, since: start });
  return {
    told: (joint) => open.get(joint)?.severity ?? 0,
    facts(day, body) {
      const facts: EventBody[] = [];
      mood = 0.3 * mood + normal(random);
      const noise = [normal(random), normal(random), normal(random)];
      const pain = body.pain();
      if (firstLeft > 0) firstLeft -= 1;
      for (const joint of JOINTS) {
        const now = pain.get(joint) ?? (first?.joint === joint && firstLeft > 0 ? first.severity : 0);
        const before = open.get(joint);
        const severity = Math.round(now);
        if (before === undefined && now >= TOLD_FROM) {
          count += 1;
          const complaint = `pain-${count}`;
          open.set(joint, { complaint, severity, since: day.date });
          facts.push(complained(complaint, joint, severity, day.date));
        } else if (before !== undefined && now < 0.75) {
          open.delete(joint);
          facts.push({ type: 'JointEased', complaint: before.complaint, date: day.date });
        } else if (before !== undefined && severity !== before.severity && severity > 0) {
          open.set(joint, { ...before, severity });
          facts.push(complained(before.complaint, joint, severity, before.since));
        }
      }
      if (day.checksIn) facts.push(checkIn(day, body, mood, noise));
      return facts;
    },
  };
}

function complained(complaint: string, joint: Joint, severity: number, since: IsoDate): EventBody {
  return { type: 'JointComplained', complaint, joint, severity, since, provokedBy: [] };
}

function checkIn(day: LifeDay, body: VirtualBody, mood: number, [a = 0, b = 0, c = 0]: readonly number[]): CheckInRecorded {
  const scale = (value: number): number => Math.max(1, Math.min(5, Math.round(value)));
  const tired = body.tiredness();
  const sore = (value: number, noise: number): number => Math.max(0, Math.min(4, Math.round(value + 0.55 * noise)));
  return {
    type: 'CheckInRecorded',
    date: day.date,
    sleepMinutes: day.sleepMinutes,
    sleepQuality: scale(3.6 + 3 * (day.recovery - 1) + 0.4 * a),
    energy: scale(3.9 - 1.1 * tired + 2 * (day.recovery - 1) + 0.45 * mood - (day.ill ? 1.5 : 0)),
    calm: day.calm,
    mood: scale(3.7 - 0.4 * tired + 0.5 * mood),
    soreness: {
      'upper-back': sore(body.soreness('row'), a),
      chest: sore(body.soreness('bench'), b),
      hamstrings: sore(body.soreness('hinge'), c),
      quads: sore(body.soreness('squat'), -b),
    },
  };
}
