// Decides what the server tells a monitoring program: counts and times, never whose. Prometheus's text form.
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Upper ends of the classes of answer times, seconds. */
const CLASSES_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5] as const;

export interface Metrics {
  /** One answer: the route as it stands in the table, the status, how long it took. */
  answered(route: string, status: number, milliseconds: number): void;
  count(name: CountName, by?: number): void;
  /** `gauges`: what is so right now. */
  text(gauges: Readonly<Record<string, number>>): string;
  stop(): void;
}

const COUNTS = {
  events_accepted: 'Events that were new and are kept',
  events_sealed: 'Events packed into segments of old history',
  sign_ins: 'Sessions that were opened',
  faults: 'Requests that failed by a fault of the server',
} as const;
export type CountName = keyof typeof COUNTS;

export function openMetrics(): Metrics {
  const answers = new Map<string, number>();
  const counts = new Map<CountName, number>();
  const times = CLASSES_SECONDS.map(() => 0);
  let [sum, total] = [0, 0];
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  return {
    answered(route, status, milliseconds) {
      const labels = `route="${route}",status="${status}"`;
      answers.set(labels, (answers.get(labels) ?? 0) + 1);
      const seconds = milliseconds / 1_000;
      sum += seconds;
      total += 1;
      CLASSES_SECONDS.forEach((end, index) => {
        if (seconds <= end) times[index] = (times[index] ?? 0) + 1;
      });
    },
    count(name, by = 1) {
      counts.set(name, (counts.get(name) ?? 0) + by);
    },
    text(gauges) {
      const lines = ['# TYPE strongback_answers_total counter'];
      for (const [labels, number] of [...answers].sort(([a], [b]) => (a < b ? -1 : 1)))
        lines.push(`strongback_answers_total{${labels}} ${number}`);
      lines.push('# TYPE strongback_answer_seconds histogram');
      CLASSES_SECONDS.forEach((end, index) => lines.push(`strongback_answer_seconds_bucket{le="${end}"} ${times[index] ?? 0}`));
      lines.push(
        `strongback_answer_seconds_bucket{le="+Inf"} ${total}`,
        `strongback_answer_seconds_sum ${sum.toFixed(6)}`,
        `strongback_answer_seconds_count ${total}`,
      );
      for (const [name, help] of Object.entries(COUNTS))
        lines.push(
          `# HELP strongback_${name}_total ${help}`,
          `# TYPE strongback_${name}_total counter`,
          `strongback_${name}_total ${counts.get(name as CountName) ?? 0}`,
        );
      const now = {
        ...gauges,
        event_loop_lag_seconds_p99: Number.isFinite(lag.percentile(99)) ? lag.percentile(99) / 1e9 : 0,
        memory_bytes: process.memoryUsage.rss(),
        uptime_seconds: process.uptime(),
      };
      for (const [name, value] of Object.entries(now))
        lines.push(`# TYPE strongback_${name} gauge`, `strongback_${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
    stop: () => void lag.disable(),
  };
}
