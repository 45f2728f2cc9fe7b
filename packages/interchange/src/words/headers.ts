// Decides which field a column header names, in any language we know words of; a unit in the header is taken along.

export const FIELDS = [
  'workoutNumber',
  'start',
  'end',
  'date',
  'clock',
  'title',
  'workoutDuration',
  'exercise',
  'category',
  'setOrder',
  'setType',
  'isWarmup',
  'weight',
  'weightUnit',
  'reps',
  'sets',
  'distance',
  'distanceUnit',
  'seconds',
  'note',
  'sessionNote',
  'exerciseNote',
  'rpe',
  'rir',
  'superset',
  'multiplier',
  'side',
  'tempo',
  'incline',
  'resistance',
  'restSeconds',
  'measurement',
  'value',
  'unit',
  'person',
] as const;
export type Field = (typeof FIELDS)[number];

export interface NamedColumn {
  readonly field: Field;
  /** Unit that the header itself states. */
  readonly unit?: string;
}

/** Whole headers by field; words divided by bars. */
const WORDS: Readonly<Partial<Record<Field, string>>> = {
  workoutNumber:
    'workout #|workout number|workout id|session id|training #|entraînement #|entrenamiento #|allenamento #|treino #|锻炼 #',
  start: 'start_time|start time|started',
  end: 'end_time|end time|ended',
  date:
    'date|datum|fecha|data|日期|日付|날짜|дата|dato|tarih|päivämäärä|pvm|ημερομηνία|التاريخ|תאריך|วันที่|ngày|tanggal|' +
    'dátum|workout datetime|day',
  title: 'title|workout name|workout|session|routine|锻炼名称|訓練名稱|鍛鍊名稱',
  workoutDuration:
    'duration|workout duration|dauer|durée|duración|durata|duração|duur|длительность|продолжительность|时长|時長|時間|' +
    '所要時間|기간|운동 시간|czas trwania|varaktighet|längd|varighet|süre|kesto|trvání|varighed|időtartam|тривалість|διάρκεια|' +
    'durasi|thời lượng|ระยะเวลา|المدة|משך|durată',
  exercise:
    'exercise name|exercise|exercise_title|exercise title|movement|lift|ename|exercise_name|运动名称|動作名稱|運動名稱|동작',
  category: 'category|muscle group|kategorie',
  setOrder:
    'set order|set_index|set #|set|set number|reihenfolge festlegen|satz-reihenfolge|satz|设置顺序|設定順序|组数顺序|' +
    "ordre des séries|ordre de série|définir l'ordre|orden de serie|establecer orden|orden de la serie|ordine serie|" +
    'ordine set|imposta ordine|ordem da série|definir ordem|ordem das séries|setvolgorde|порядок подходов|порядок|' +
    'セット順|セットの順序|세트 순서|set sırası|kolejność serii',
  setType: 'set_type|set type',
  isWarmup: 'iswarmup|is warmup set?|warmup|is_warmup',
  weight:
    'weight|load|gewicht|poids|charge|peso|carga|carico|вес|重量|무게|중량|ciężar|waga|vikt|vekt|vægt|ağırlık|paino|váha|' +
    'kg|lb|lbs|greutate|вага|βάρος|الوزن|משקל|น้ำหนัก|berat',
  weightUnit: 'weight unit|gewichtseinheit|unité de poids|unidad de peso|unità di peso|unidade de peso|重量单位',
  reps:
    'reps|rep|repetitions|wiederh.|wiederholungen|wdh|wdh.|répétitions|réps|rép.|réps.|repeticiones|reps.|' +
    'ripetizioni|rip.|repetições|herhalingen|повторения|повторений|повт|повт.|次|次数|次數|回数|レップ|レップ数|횟수|반복|powtórzenia|' +
    'powt.|repetitioner|repetisjoner|gentagelser|tekrar|toistot|opakování|completed reps',
  sets: 'sets',
  distance:
    'distance|entfernung|distanz|strecke|distancia|distanza|distância|afstand|расстояние|дистанция|距离|距離|거리|dystans|' +
    'avstånd|distans|avstand|mesafe|matka|vzdálenost|km|miles|mi',
  distanceUnit: 'distance unit|entfernungseinheit',
  seconds:
    'seconds|sekunden|secondes|segundos|secondi|seconden|секунды|секунд|秒|秒数|초|sekundy|sekunder|saniye|sekunnit|' +
    'duration_seconds',
  clock: 'time',
  note: 'note|comment|comments',
  exerciseNote:
    'notes|notizen|notas|note_|notities|заметки|备注|備註|メモ|메모|notatki|anteckningar|notater|noter|notlar|' +
    'exercise_notes',
  sessionNote:
    "workout notes|workout-notizen|trainingsnotizen|锻炼备注|訓練備註|description|notes de l'entraînement|" +
    "notas del entrenamiento|notas de entrenamiento|note dell'allenamento|note allenamento|notas do treino|ワークアウトメモ|" +
    '운동 메모',
  rpe: 'rpe',
  rir: 'rir',
  superset: 'superset_id|superset',
  multiplier: 'multiplier',
  side: 'side|seite|côté|lado|lato|сторона',
  tempo: 'tempo',
  incline: 'incline',
  resistance: 'resistance',
  restSeconds: 'rest|rest_seconds|rest time',
  measurement: 'measurement',
  value: 'value',
  unit: 'unit',
  person: 'user_id|userid|gender|email|user name|username|name',
};

const EXACT = new Map<string, Field>(
  Object.entries(WORDS).flatMap(([field, words]) => words.split('|').map((word): [string, Field] => [word, field as Field])),
);

/** Stems of words for a training session and for a remark, in any place of a header. */
const SESSION =
  'workout|training|séance|sesi|sessão|rutina|routine|entra[iî]n|entren|allenam|treino|трениров|тренув|προπόνησ|ワークアウト|' +
  'トレーニング|运动|운동|锻炼|鍛鍊|訓練|训练|antren|trening|träning|træning|treeni|trénink|edzés|buổi tập|การฝึก|تدريب|אימון';
const REMARK =
  'note|notiz|notit|nota|notlar|not$|remarque|observa|comment|kommentar|opmerking|замет|замечан|примеч|нотат|бележ|uwag|poznám|muistiinp|jegyzet|' +
  'megjegyz|anteckn|σημει|catatan|ghi chú|บันทึก|ملاحظ|הער|备注|備註|メモ|ノート|메모';

/** Stems that settle a header no list holds; first match wins, session words before exercise words. */
const STEMS: readonly (readonly [RegExp, Field])[] = [
  [new RegExp(`^(?=.*(${SESSION}))(?=.*(${REMARK}))`, 'iu'), 'sessionNote'],
  [new RegExp(`(${REMARK})`, 'iu'), 'exerciseNote'],
  [
    /(exerc|exercí|ejerc|eserciz|übung|oefening|упражн|エクササイズ|種目|ćwicz|övning|øvelse|egzersiz|hareket|liike|cvik|άσκηση|تمرين|תרגיל|动作|動作|ท่า|bài tập|gerakan|latihan|gyakorlat|exercițiu|вправ)/iu,
    'exercise',
  ],
  [
    /(workout|training|entra[iî]n|entren|allenam|treino|трениров|ワークアウト|トレーニング|锻炼|鍛鍊|訓練|训练|antren|trening|träning|treeni|trénink).*(dauer|dur|время|длит|时长|時間|시간|süre|czas)/iu,
    'workoutDuration',
  ],
  [
    /^(workout|training|naam (van )?(de )?training|entra[iî]n|entren|allenam|treino|nom de l.entra|nombre del? entren|nome (do|dell.?|del) ?(treino|allenam)|название|трениров|ワークアウト|トレーニング|锻炼|鍛鍊|訓練|训练|운동 이름|antren|nazwa|trening|träning|treeni|trénink)/iu,
    'title',
  ],
  [
    /(set|satz|série|serie|sarja|подход|セット|세트|组|組).*(order|ordre|orden|ordine|ordem|volgorde|reihenfolge|поряд|順|순서|顺序|順序|sıra|#|nr|no\.?$|nummer|number|index)/iu,
    'setOrder',
  ],
  [
    /(weight|gewicht|poids|peso|вес|重量|ağırlık).*(unit|einheit|unité|unidad|unità|unidade|единиц|单位|単位|birim)/iu,
    'weightUnit',
  ],
  [/(distan|entfern|afstand|расст|距).*(unit|einheit|unité|unidad|unità|единиц|单位)/iu, 'distanceUnit'],
  [/(set|satz|serie).*(type|typ|art|tipo)/iu, 'setType'],
];

/** Longest text that can be a column's name. */
const LONGEST = 200;

/** The header as compared: trimmed, lower case, quotes, marks and special spaces removed. */
export function normalHeader(header: string): string {
  return header
    .replace(/^\ufeff/, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/["“”]/g, '')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

/** The field a header names, or null. `Weight (kg)`, `weight_lbs` and a bare `kg` carry their unit. */
export function columnNamed(header: string): NamedColumn | null {
  if (header.length > LONGEST) return null;
  const text = normalHeader(header);
  if (text === '') return null;
  const direct = lookUp(text);
  if (direct)
    return direct === 'weight' && /^(kg|lbs?)$/.test(text)
      ? { field: direct, unit: text }
      : direct === 'distance' && /^(km|miles|mi)$/.test(text)
        ? { field: direct, unit: text }
        : { field: direct };
  const bracket = /^(.*?)\s?[([（]\s?([^)\]）]+)\s?[)\]）]$/.exec(text);
  if (bracket) {
    const inner = bracket[2] as string;
    const base = bracket[1] as string;
    if (/^(sec|secs|seconds|s|秒|sek|сек)$/.test(inner) && /dur|dauer|时长|時間|czas|süre|длит/.test(base))
      return { field: base === 'duration' && inner === 's' ? 'seconds' : 'workoutDuration', unit: 's' };
    const field = lookUp(base);
    if (field) return { field, unit: inner };
  }
  const suffix = /^(.*)_(kg|kgs|lbs?|km|m|meters|metres|miles|mi|seconds|sec)$/.exec(text);
  if (suffix) {
    const field = lookUp(suffix[1] as string);
    if (field) return { field, unit: suffix[2] as string };
  }
  for (const [stem, field] of STEMS) if (stem.test(text)) return { field };
  return null;
}

function lookUp(text: string): Field | null {
  return EXACT.get(text) ?? null;
}
