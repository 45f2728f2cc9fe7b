// Decides how the ids in a workshop are said: movements, doses, marks, cues, groups, what had to give.
import { type Catalogue, type Workshop, WORKSHOP_CHOICES } from '@strongback/engine';
import { heldTogether } from '../../messages/held-together.ts';
import type { Messages } from '../../messages/messages.types.ts';
import type { Writer } from '../../platform/locale.ts';

type Station = Workshop['stations'][number];
type Version = Station['standard'];
type Care = (typeof WORKSHOP_CHOICES.cares)[number];

export interface Spoken {
  readonly count: (value: number) => string;
  readonly movement: (id: string) => string;
  readonly drill: (id: string) => string;
  readonly cue: (id: string) => string;
  readonly mark: (id: string) => { readonly text: string; readonly redLine: boolean };
  /** What a fault of a movement looks like. */
  readonly fault: (exercise: string, id: string) => string;
  readonly version: (version: Version) => string;
  readonly amount: (version: Version) => string;
  /** What those who mind something do at a station; who does the same stands together. */
  readonly spares: (station: Station) => readonly { readonly label: string; readonly text: string }[];
  /** Who minds what, and how many they are; empty where nobody does. */
  readonly minds: (workshop: Workshop) => string;
  readonly careName: (care: Care) => string;
  readonly kit: (kit: Station['kit']) => string;
  readonly letter: (group: number) => string;
  readonly stationName: (workshop: Workshop, at: number) => string;
  readonly concessions: (workshop: Workshop) => readonly string[];
}

const FIRST_LETTER = 65;

export function spokenWorkshop(words: Messages, catalogue: Catalogue, write: Writer): Spoken {
  const { workshop: text, names, session } = words;
  const count = (value: number): string => write.number(value, 0);
  const movement = (id: string): string => catalogue.movement.get(id)?.name ?? id;
  const amount = (version: Version): string => {
    const perSide = catalogue.movement.get(version.exercise)?.laterality === 'unilateral';
    return session.drillDose(1, session.amount[version.unit](version.amount), perSide);
  };
  const careName = (care: Care): string =>
    care === 'pregnancy' || care === 'blood-pressure' ? text.cares[care] : names.joints[care];
  const stationName = (workshop: Workshop, at: number): string => movement(workshop.stations[at]?.standard.exercise ?? '');
  return {
    count,
    movement,
    drill: (id) => catalogue.drill.get(id)?.name ?? id,
    cue: (id) => heldTogether(catalogue.cue.get(id)?.text ?? id),
    mark: (id) => {
      const marker = catalogue.marker.get(id);
      return { text: heldTogether(marker?.text ?? id), redLine: marker?.redLine === true };
    },
    fault: (exercise, id) => heldTogether(catalogue.movement.get(exercise)?.faults.find((one) => one.fault === id)?.text ?? id),
    amount,
    version: (version) => text.amountName(amount(version), movement(version.exercise)),
    careName,
    spares: (station) => {
      const doing = new Map<string, string[]>();
      for (const { care, version } of station.spares) {
        const same = version?.exercise === station.standard.exercise;
        const does =
          version === null ? text.watchOnly : same ? text.sameToo : text.amountName(amount(version), movement(version.exercise));
        doing.set(does, [...(doing.get(does) ?? []), careName(care)]);
      }
      return [...doing].map(([does, who]) => ({ label: text.spare(who.join(', ')), text: does }));
    },
    minds: ({ wish }) => wish.cares.map(({ care, people }) => text.mindsOne(careName(care), count(people))).join(', '),
    kit: (kit) => {
      const items = WORKSHOP_CHOICES.equipment.flatMap((item) => {
        const pieces = kit[item] ?? 0;
        return pieces === 0 ? [] : [text.kitItem(count(pieces), names.equipment[item])];
      });
      return items.length === 0 ? text.kitNone : items.join(', ');
    },
    letter: (group) => String.fromCharCode(FIRST_LETTER + group),
    stationName,
    concessions: ({ concessions, wish }) =>
      concessions.map((one) => {
        const station = count((one.station ?? 0) + 1);
        const said = text.concessions;
        switch (one.code) {
          case 'bare-station':
            return said.bare(station, count(one.count ?? 0));
          case 'few-turns':
            return said.turnsOne;
          case 'fewer-stations':
            return said.fewer(count(one.count ?? 0), count(wish.themes.length));
          case 'watches':
            return said.watches(station, one.care === undefined ? '' : careName(one.care));
          case 'aside':
            return said.aside(one.item === undefined ? '' : names.equipment[one.item]);
          case 'odd-groups':
            return said.odd;
        }
      }),
  };
}
