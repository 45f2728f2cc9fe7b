// Decides what follows an answer to a proposal: it is kept, and what only a new plan can follow is planned from today.
import type { Proposal } from '@strongback/engine';
import type { Book } from '../book/book.types.ts';
import { askForPlan, issued, needsNewPlan } from './planning.ts';

export type Answer = 'accepted' | 'edited' | 'declined';

/** Keeps the answer; `edited` is the change in the athlete's own words. */
export async function answerProposal(book: Book, proposal: Proposal, decision: Answer, edited?: string): Promise<void> {
  const { today } = book.state();
  await book.record([
    {
      type: 'ProposalDecided',
      proposal: proposal.id,
      date: today,
      decision,
      subject: proposal.subject,
      change: proposal.change,
      ...(edited === undefined ? {} : { edited }),
    },
  ]);
}

/** Plans from today where the answer asks for it. */
export async function planAfterAnswer(book: Book, proposal: Proposal, decision: Answer): Promise<void> {
  if (decision !== 'accepted' || !needsNewPlan(proposal.kind)) return;
  const { today } = book.state();
  const { outcome } = await askForPlan(book.state().ledger, today);
  if (outcome.ok) await book.record([issued(outcome.value)]);
}
