// Decides how work is sent beside the screen: a web worker that answers by id.

export interface Background<Question extends { readonly id: number }, Answer extends { readonly id: number }> {
  readonly ask: (question: Omit<Question, 'id'>) => Promise<Answer>;
}

/** Opens the planning worker. Questions are answered in turn; a crash rejects all that wait. */
export function openPlanner<Question extends { readonly id: number }, Answer extends { readonly id: number }>(): Background<
  Question,
  Answer
> {
  const worker = new Worker(new URL('../worker/planner.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.reject(new Error(event.message || 'the planner stopped'));
    waiting.clear();
  };
  return {
    ask: (question) =>
      new Promise<Answer>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ ...question, id: last });
      }),
  };
}
