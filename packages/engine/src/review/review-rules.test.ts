// Decides by example that proposals act on their rules: missed sessions, gates, a rise too fast to be true.
import { describe, expect, it } from 'vitest';
import { believe } from '../athlete/believe.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { FIXTURE_CATALOGUE as catalogue } from '../testing-fixtures/catalogue.ts';
import { day, ledgerOf, profiled, sessionFacts, sets } from '../testing-fixtures/ledger.ts';
import { review } from './review.ts';

const TODAY = day('2026-01-07');
const view = believe(
  ledgerOf([profiled, ...sessionFacts('2026-01-05', sets(3, { exercise: 'barbell-row', kg: 60, reps: 8, rpe: 8 }))]),
  catalogue,
  TODAY,
);
const rules = (over: Partial<AthleteView>, context: Parameters<typeof review>[3] = {}): readonly string[] =>
  review({ ...view, ...over }, [], TODAY, { catalogue, ...context }).map((one) => one.rule);

describe('proposals act on their rules', () => {
  it('[review.adherence] below seven in ten of three weeks of sessions a smaller plan is offered', () => {
    const kept = (done: number, due: number) => rules({ adherence: { done, due, share: done / due } });
    expect(kept(4, 6)).toContain('review.adherence');
    expect(kept(7, 10)).not.toContain('review.adherence');
    expect(kept(3, 5)).not.toContain('review.adherence');
  });

  it('[prog.break] a plan that went on for weeks without training is offered anew, once', () => {
    const idle = (since: string, decisions: AthleteView['decisions'] = []) =>
      review({ ...view, today: day('2026-02-09'), idleSince: day(since), decisions }, [], day('2026-02-09'), { catalogue });
    const [offer] = idle('2026-01-05');
    expect(offer).toMatchObject({ id: 'plan-anew:plan:2026-01-05', rule: 'prog.break', needsDecision: true, decided: null });
    expect(offer?.headline).toBe('5 weeks without training: plan anew from today');
    expect(idle('2026-01-19').map((one) => one.kind)).not.toContain('plan-anew');
    const declined = { proposal: 'plan-anew:plan:2026-01-05', decision: 'declined', date: day('2026-02-08') } as const;
    expect(idle('2026-01-05', [declined])[0]?.decided).not.toBeNull();
  });

  it('[review.gate] a gate that opens is a question, one that closes is said with what is missing', () => {
    const gate = (openNow: boolean, openInPlan: boolean) =>
      review(view, [], TODAY, {
        catalogue,
        gates: [{ gate: 'bent-row', openNow, openInPlan, needs: [{ text: 'a clean hinge' }] }],
      }).find((one) => one.rule === 'review.gate');
    expect(gate(true, false)).toMatchObject({ kind: 'gate-opens', needsDecision: true });
    expect(gate(false, true)).toMatchObject({ kind: 'gate-closes', needsDecision: false, because: 'a clean hinge' });
    expect(gate(true, true)).toBeUndefined();
  });

  it('[review.suspicious] a rise above three per cent a week asks about range, technique and ratings; a slower one does not', () => {
    const head = view.exposures.get('barbell-row');
    if (!head?.strength) throw new Error('no strength was read from the row');
    const rising = (percentAWeek: number, level: AthleteView['level'] = 'intermediate') => {
      const strength = { ...head.strength, readings: 10, slope: percentAWeek / 700, varSlope: 0 } as typeof head.strength;
      return rules({ level, exposures: new Map([['barbell-row', { ...head, strength }]]) });
    };
    expect(rising(3.1)).toContain('review.suspicious');
    expect(rising(2.9)).not.toContain('review.suspicious');
    expect(rising(5, 'novice')).not.toContain('review.suspicious');
  });
});
