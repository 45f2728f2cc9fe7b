// Decides how a reason is opened: one sentence, the numbers, the rule, its grade and its source.
import { lazy, Suspense, useState } from 'react';
import type { EvidenceGrade, EvidenceStatus } from '@strongback/engine';
import { Sheet } from '../ui/sheet.tsx';
import { useWords } from './words.tsx';

export interface WhyReason {
  readonly rule: string;
  readonly because: string;
  readonly grade: EvidenceGrade;
  readonly status?: EvidenceStatus;
}
export interface WhyNumber { readonly name: string; readonly value: number; readonly unit: string }

const WhyBody = lazy(async () => ({ default: (await import('./why-body.tsx')).WhyBody }));

export function WhyButton({ reasons, numbers = [], label }: { readonly reasons: readonly WhyReason[]; readonly numbers?: readonly WhyNumber[]; readonly label?: string }) {
  const { shell } = useWords();
  const [open, setOpen] = useState(false);
  if (reasons.length === 0) return null;
  return (
    <>
      <button type="button" className="link small" onClick={() => setOpen(true)}>{label ?? shell.why}</button>
      <Sheet open={open} onClose={() => setOpen(false)} title={shell.why} closeLabel={shell.close}>
        <Suspense fallback={<p className="quiet">{shell.loading}</p>}><WhyBody reasons={reasons} numbers={numbers} /></Suspense>
      </Sheet>
    </>
  );
}
