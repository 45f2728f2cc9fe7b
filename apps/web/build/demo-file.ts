// Decides the demo athlete's file: a simulated year, baked into the app when it is built, so that it works without a network.
import { type IsoDate, ledgerText } from '@strongback/engine';
import { demoEvents } from '@strongback/simulator';
import type { Plugin } from 'vite';

/** The day until which the year is simulated. A Sunday. */
const SIMULATED_TO = '2026-01-04' as IsoDate;
/** The day the baked year ends: after a lighter week, so that what is planned next begins with training. The app moves it to the present. */
const ENDS = '2025-12-21' as IsoDate;
const SEED = 7;

/** The facts told before the year's last day; a session goes with the day it was begun on. */
function demoFacts(): ReturnType<typeof demoEvents> {
  const all = demoEvents(SIMULATED_TO, SEED);
  const begun = new Map<string, string>();
  for (const { body } of all) if (body.type === 'SessionStarted') begun.set(body.session, body.date);
  return all.filter(({ body }) => {
    const day = 'date' in body ? body.date : 'session' in body ? begun.get(body.session ?? '') : undefined;
    return day === undefined || day < ENDS;
  });
}

/** Emits `/demo.jsonl`: one line that says when the year ends, then the ledger. */
export function demoFile(): Plugin {
  return {
    name: 'strongback-demo-file',
    generateBundle() {
      const source = `{"demoEnds":"${ENDS}"}\n${ledgerText(demoFacts())}`;
      this.emitFile({ type: 'asset', fileName: 'demo.jsonl', source });
    },
  };
}
