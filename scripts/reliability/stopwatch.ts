// Decides what a stretch of measured work is: how much was done, in how long, and with how much of a processor.

/** A stretch of pushes, or of bare batches of as many rows: how many, how long they took, and what of a processor (all threads of this process). */
export interface Stretch {
  readonly done: number;
  readonly seconds: number;
  readonly coreMicros: number;
}

/** Adds up stretches of work with other work between them that does not count. */
export function stopwatch(): { readonly begin: () => void; readonly end: () => void; readonly told: (done: number) => Stretch } {
  let seconds = 0;
  let coreMicros = 0;
  let [from, used] = [0, process.cpuUsage()];
  return {
    begin() {
      [from, used] = [performance.now(), process.cpuUsage()];
    },
    end() {
      seconds += (performance.now() - from) / 1_000;
      const { user, system } = process.cpuUsage(used);
      coreMicros += user + system;
    },
    told: (done) => ({ done, seconds, coreMicros }),
  };
}
