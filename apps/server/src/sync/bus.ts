// Decides how open connections learn that an athlete's ledger grew or that they were shut out. An accelerator: sync works without.

export type News =
  | { readonly kind: 'grown'; readonly seq: number }
  | { readonly kind: 'shut-out'; readonly tokenHash: string | null };
type Listener = (news: News) => void;

export interface Bus {
  tell(athlete: string, news: News): void;
  /** Ends the streams of one secret, or makes everybody ask again. */
  shutOut(tokenHash: string | null): void;
  /** Returns how to stop listening. */
  listen(athlete: string, listener: Listener): () => void;
  /** Hears of everybody's news. Returns how to stop listening. */
  listenAll(listener: (athlete: string, news: News) => void): () => void;
  listeners(): number;
}

export function openBus(): Bus {
  const byAthlete = new Map<string, Set<Listener>>();
  const everybody = new Set<(athlete: string, news: News) => void>();
  let count = 0;
  return {
    tell(athlete, news) {
      for (const listener of [...(byAthlete.get(athlete) ?? [])]) listener(news);
      for (const listener of [...everybody]) listener(athlete, news);
    },
    shutOut(tokenHash) {
      for (const set of byAthlete.values()) for (const listener of [...set]) listener({ kind: 'shut-out', tokenHash });
    },
    listen(athlete, listener) {
      const set = byAthlete.get(athlete) ?? new Set();
      byAthlete.set(athlete, set.add(listener));
      count += 1;
      return () => {
        if (!set.delete(listener)) return;
        count -= 1;
        if (set.size === 0) byAthlete.delete(athlete);
      };
    },
    listenAll(listener) {
      everybody.add(listener);
      return () => void everybody.delete(listener);
    },
    listeners: () => count,
  };
}
