// Shows by example what a designed workshop is like with the real catalogue: the evening of a teacher, and what is said where it does not fit.
import { catalogue } from '@strongback/catalogue';
import { changeWorkshop, designWorkshop, readWorkshop, type Workshop, workshopSteps } from '@strongback/engine';
import { expect, test } from 'vitest';

const all = catalogue();
const evening: Workshop['wish'] = {
  themes: ['hinge', 'row'],
  people: 12,
  minutes: 60,
  equipment: { kettlebells: 4, barbell: 2, bands: 10 },
  level: 'new',
  cares: [
    { care: 'shoulder', people: 2 },
    { care: 'pregnancy', people: 1 },
  ],
  seed: 1,
};
function designed(over: Partial<Workshop['wish']> = {}): Workshop {
  const made = designWorkshop({ ...evening, ...over }, all);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

test('B8: an evening of hinge and row for twelve: four stations, threes, an hour to the second', () => {
  const workshop = designed();
  expect(workshop.parts.map(({ part, seconds }) => `${part} ${seconds / 60}`)).toEqual([
    'welcome 5',
    'warm-up 8',
    'demonstration 6',
    'stations 35',
    'closing 6',
  ]);
  expect(workshop.groups).toEqual([3, 3, 3, 3]);
  expect(workshop.stations.map((one) => one.theme)).toEqual(['hinge', 'row', 'hinge', 'row']);
  expect(workshop.stations.some((one) => (one.kit.kettlebells ?? 0) > 0)).toBe(true);
  expect(workshop.stations.some((one) => (one.kit.bands ?? 0) > 0)).toBe(true);
  expect(workshopSteps(workshop).reduce((all, one) => all + one.seconds, 0)).toBe(3600);
});

test('[workshop.watch] the watcher has a few marks, a red line first, and one cue for each fault; two cues are shown', () => {
  for (const station of designed().stations) {
    expect(station.marks.length).toBeGreaterThanOrEqual(2);
    expect(station.marks.length).toBeLessThanOrEqual(3);
    const reds = station.marks.map((id) => all.marker.get(id)?.redLine === true);
    if (reds.includes(true)) expect(reds[0]).toBe(true);
    for (const { fault, cue } of station.faults) {
      expect(all.movement.get(station.standard.exercise)?.faults.some((one) => one.fault === fault && one.cue === cue)).toBe(
        true,
      );
    }
  }
  for (const shown of designed().demonstration) expect(shown.cues.length).toBeLessThanOrEqual(2);
});

test('[workshop.home] everybody goes home with one movement for each theme that needs nothing', () => {
  const { home } = designed({ themes: ['row', 'squat', 'brace'] }).closing;
  expect(home.map((one) => one.theme)).toEqual(['row', 'squat', 'brace']);
  for (const { version, sets, daysPerWeek } of home) {
    expect(all.movement.get(version.exercise)?.equipment.some((set) => set.length === 0)).toBe(true);
    expect([sets, daysPerWeek]).toEqual([2, 3]);
  }
});

test('one bar, twelve people and twenty minutes: the station that goes without is named, one that does so by choice is not', () => {
  const short = designed({ minutes: 20, equipment: { barbell: 1 } });
  const hinge = short.stations.findIndex((one) => one.theme === 'hinge');
  expect(short.stations.map((one) => one.kit)).toEqual([{}, {}]);
  // Three at once would need three bars; no row that is open to all is done with a bar alone.
  expect(short.concessions.filter((one) => one.code === 'bare-station')).toMatchObject([{ station: hinge, count: 3 }]);
  expect(short.concessions).toContainEqual(expect.objectContaining({ code: 'aside', item: 'barbell' }));

  const rich = designed({
    themes: ['carry', 'brace'],
    people: 10,
    minutes: 40,
    equipment: { kettlebells: 10 },
    cares: [{ care: 'lumbar-spine', people: 2 }],
  });
  expect(rich.stations.some((one) => Object.keys(one.kit).length === 0)).toBe(true);
  expect(rich.concessions.filter((one) => one.code === 'bare-station')).toEqual([]);
});

test('where not even one turn each fits it is refused with the minutes that would do', () => {
  const made = designWorkshop({ ...evening, themes: ['hinge', 'row', 'squat'], people: 7, minutes: 20, stations: 6 }, all);
  expect(made).toMatchObject({ ok: false, code: 'workshop.minutes' });
  if (made.ok || made.at === undefined) throw new Error('no minutes are named');
  expect(made.reason).toContain(`${made.at} minutes`);
  expect(
    designWorkshop({ ...evening, themes: ['hinge', 'row', 'squat'], people: 7, minutes: Number(made.at), stations: 6 }, all).ok,
  ).toBe(true);
});

test('a wish outside its bounds is refused with the field', () => {
  expect(designWorkshop({ ...evening, people: 1 }, all)).toMatchObject({ ok: false, code: 'workshop.wish', at: 'people' });
  expect(designWorkshop({ ...evening, themes: [] }, all)).toMatchObject({ ok: false, at: 'themes' });
});

test('minutes of a part come from the stations; equipment that is not there is refused; a damaged text is not read', () => {
  const workshop = designed();
  const longer = changeWorkshop(workshop, { change: 'minutes', part: 'closing', minutes: 10 }, all);
  expect(longer.ok && longer.value.parts.map((one) => one.seconds / 60)).toEqual([5, 8, 6, 31, 10]);
  expect(changeWorkshop(workshop, { change: 'swap', station: 0, exercise: 'incline-barbell-row' }, all)).toMatchObject({
    ok: false,
    code: 'workshop.change',
  });
  expect(changeWorkshop(workshop, { change: 'minutes', part: 'welcome', minutes: 50 }, all)).toMatchObject({ ok: false });
  expect(readWorkshop('{')).toMatchObject({ ok: false, code: 'workshop.json' });
  expect(readWorkshop('{"workshop":2}')).toMatchObject({ ok: false, code: 'workshop.shape' });
});
