// Decides how written durations are read: `1h 12m`, `45min`, `1小时13分钟`, `0:01:00`, plain seconds.

const HOUR_WORDS = [
  'h',
  'hr',
  'hrs',
  'hour',
  'hours',
  'std',
  'std.',
  'stunde',
  'stunden',
  'heure',
  'heures',
  'hora',
  'horas',
  'ora',
  'ore',
  'uur',
  'ч',
  'час',
  'часа',
  'часов',
  '小时',
  '小時',
  '時間',
  '시간',
  'godz',
  'godz.',
  'tim',
  't',
  'sa',
  'sa.',
  'saat',
];
const MINUTE_WORDS = [
  'm',
  'min',
  'mins',
  'min.',
  'minute',
  'minutes',
  'minuten',
  'minuto',
  'minutos',
  'minuti',
  'minuut',
  'м',
  'мин',
  'мин.',
  'минут',
  '分',
  '分钟',
  '分鐘',
  '분',
  'dk',
  'dk.',
  'dakika',
  'minut',
  'minuter',
];
const SECOND_WORDS = [
  's',
  'sec',
  'secs',
  'sec.',
  'sek',
  'sek.',
  'second',
  'seconds',
  'sekunde',
  'sekunden',
  'seconde',
  'secondes',
  'segundo',
  'segundos',
  'secondo',
  'secondi',
  'с',
  'сек',
  'сек.',
  '秒',
  '秒钟',
  '초',
  'sn',
  'sn.',
  'saniye',
  'sekund',
  'sekunder',
];

const WORDS = new Map<string, number>([
  ...HOUR_WORDS.map((word) => [word, 3600] as const),
  ...MINUTE_WORDS.map((word) => [word, 60] as const),
  ...SECOND_WORDS.map((word) => [word, 1] as const),
  ['d', 86400],
  ['day', 86400],
  ['days', 86400],
  ['天', 86400],
]);

/** Longest text that can be a duration. */
const LONGEST = 60;

/** Seconds, undefined when empty, null when it cannot be read. */
export function secondsIn(cell: string | undefined): number | undefined | null {
  const text = (cell ?? '').trim().toLowerCase();
  if (text === '') return undefined;
  if (text.length > LONGEST) return null;
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  let total = 0;
  let matched = 0;
  for (const part of text.matchAll(/(\d+(?:[.,]\d+)?)\s*([^\d\s.,:]+\.?)/g)) {
    const factor = WORDS.get(part[2] as string);
    if (factor === undefined) return null;
    total += Number((part[1] as string).replace(',', '.')) * factor;
    matched += part[0].length;
  }
  return matched > 0 && matched >= text.replace(/\s+/g, '').length - 2 ? total : null;
}
