// Deutsch: was anderer Sport von einem Tag, vom Rückblick und vom Plan verlangt.
import type { Pairs } from '../../said.ts';
import { sportProfile } from './sport-profile.ts';

export const sport: Pairs = [
  [
    'After {n} minutes of {x} yesterday, the {x} {x} more to recover from than usual: {x}',
    'Nach {1} Minuten {2} gestern ist mehr zu erholen als sonst ({3}): {5}',
  ],
  [
    'After {n} minutes of {x} {n} days ago, the {x} {x} more to recover from than usual: {x}',
    'Nach {1} Minuten {2} vor {3} Tagen ist mehr zu erholen als sonst ({4}): {6}',
  ],
  [
    'After {x} yesterday, the {x} {x} more to recover from than usual: {x}',
    'Nach {1} gestern ist mehr zu erholen als sonst ({2}): {4}',
  ],
  [
    'After {x} {n} days ago, the {x} {x} more to recover from than usual: {x}',
    'Nach {1} vor {2} Tagen ist mehr zu erholen als sonst ({3}): {5}',
  ],
  ['the same as last time here, no step up.', 'hier dasselbe wie letztes Mal, ohne Stufe.'],
  ['fewer sets and one more repetition in reserve here.', 'hier weniger Sätze und eine Wiederholung mehr in Reserve.'],
  [
    '{x} on {x}s, seen in {n} of the last {n} weeks, is planned around like a weekly entry',
    '{1} am {2}, in {3} der letzten {4} Wochen gesehen, zählt im Plan wie ein wöchentlicher Eintrag',
  ],
  [
    'Other sport was beyond the usual on {n} of {n} days, which may hide it.',
    'An {1} von {2} Tagen war mehr anderer Sport als sonst; das kann ihn verdecken.',
  ],
  [
    'Nothing yet: look again once the other sport is back to its usual.',
    'Noch nichts: wieder hinsehen, wenn der andere Sport ist wie sonst.',
  ],
  ['other sport was beyond the usual on {n} of the last 7 days', 'mehr anderer Sport als sonst an {1} der letzten 7 Tage'],
  ...sportProfile,
];
