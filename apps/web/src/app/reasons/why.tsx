// Decides how a reason is opened: one sentence, the numbers, the rule, its grade and its source.
import { lazy, Suspense, useState } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import type { WhyNumber, WhyReason } from './why.types.ts';
import { useWords } from '../words/words.tsx';

const WhyBody = lazy(async () => ({ default: (await import('./why-body.tsx')).WhyBody }));

export function WhyButton({
  reasons,
  numbers = [],
  label,
}: {
  readonly reasons: readonly WhyReason[];
  readonly numbers?: readonly WhyNumber[];
  readonly label?: string;
}) {
  const { shell } = useWords();
  const [open, setOpen] = useState(false);
  if (reasons.length === 0) return null;
  return (
    <>
      <button type="button" className="link small" onClick={() => setOpen(true)}>
        {label ?? shell.why}
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={shell.why} closeLabel={shell.close}>
        <Suspense
          fallback={
            <p className="quiet" aria-busy="true">
              {shell.loading}
            </p>
          }
        >
          <WhyBody reasons={reasons} numbers={numbers} />
        </Suspense>
      </Sheet>
    </>
  );
}
