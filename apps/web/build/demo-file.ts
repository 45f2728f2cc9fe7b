// Decides the demo athlete's file: a simulated year, baked into the app when it is built, so that it works without a network.
import { type IsoDate, ledgerText } from '@strongback/engine';
import { demoEvents } from '@strongback/simulator';
import type { Plugin } from 'vite';

/** The day the baked year ends; the app moves it in whole weeks so that it ends in the present. A Sunday. */
const ENDS = '2026-01-04' as IsoDate;
const SEED = 7;

/** Emits `/demo.jsonl`: one line that says when the year ends, then the ledger. */
export function demoFile(): Plugin {
  return {
    name: 'strongback-demo-file',
    generateBundle() {
      const source = `{"demoEnds":"${ENDS}"}\n${ledgerText(demoEvents(ENDS, SEED))}`;
      this.emitFile({ type: 'asset', fileName: 'demo.jsonl', source });
    },
  };
}
