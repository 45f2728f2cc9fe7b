// Decides which field a column header names, in any language we know words of; a unit in the header is taken along.

export const FIELDS = [
  'workoutNumber', 'start', 'end', 'date', 'clock', 'title', 'workoutDuration', 'exercise', 'category', 'setOrder', 'setType', 'isWarmup',
  'weight', 'weightUnit', 'reps', 'sets', 'distance', 'distanceUnit', 'seconds', 'note', 'sessionNote', 'exerciseNote', 'rpe', 'rir', 'superset',
  'multiplier', 'side', 'incline', 'resistance', 'restSeconds', 'measurement', 'value', 'unit', 'person',
] as const;
export type Field = (typeof FIELDS)[number];

export interface NamedColumn {
  readonly field: Field;
  /** Unit that the header itself states. */
  readonly unit?: string;
}

const EXACT: Readonly<Record<string, Field>> = {
  'workout #': 'workoutNumber', 'workout number': 'workoutNumber', 'workout id': 'workoutNumber', 'session id': 'workoutNumber',
  'training #': 'workoutNumber', 'entraînement #': 'workoutNumber', 'entrenamiento #': 'workoutNumber', 'allenamento #': 'workoutNumber', 'treino #': 'workoutNumber', '锻炼 #': 'workoutNumber',
  start_time: 'start', 'start time': 'start', started: 'start', end_time: 'end', 'end time': 'end', ended: 'end',
  date: 'date', datum: 'date', fecha: 'date', data: 'date', 日期: 'date', 日付: 'date', 날짜: 'date', дата: 'date', dato: 'date', tarih: 'date',
  päivämäärä: 'date', pvm: 'date', ημερομηνία: 'date', التاريخ: 'date', תאריך: 'date', วันที่: 'date', 'ngày': 'date', tanggal: 'date', dátum: 'date', 'workout datetime': 'date', day: 'date',
  title: 'title', 'workout name': 'title', workout: 'title', session: 'title', routine: 'title', 锻炼名称: 'title', 訓練名稱: 'title', 鍛鍊名稱: 'title',
  duration: 'workoutDuration', 'workout duration': 'workoutDuration', dauer: 'workoutDuration', durée: 'workoutDuration', duración: 'workoutDuration', durata: 'workoutDuration',
  duração: 'workoutDuration', duur: 'workoutDuration', длительность: 'workoutDuration', продолжительность: 'workoutDuration', 时长: 'workoutDuration', 時長: 'workoutDuration', 時間: 'workoutDuration', 所要時間: 'workoutDuration', 기간: 'workoutDuration', '운동 시간': 'workoutDuration', 'czas trwania': 'workoutDuration', varaktighet: 'workoutDuration', längd: 'workoutDuration', varighet: 'workoutDuration', süre: 'workoutDuration', kesto: 'workoutDuration', trvání: 'workoutDuration',
  'exercise name': 'exercise', exercise: 'exercise', exercise_title: 'exercise', 'exercise title': 'exercise', movement: 'exercise', lift: 'exercise', ename: 'exercise', exercise_name: 'exercise', 运动名称: 'exercise', 動作名稱: 'exercise', 運動名稱: 'exercise', 동작: 'exercise',
  category: 'category', 'muscle group': 'category', kategorie: 'category',
  'set order': 'setOrder', set_index: 'setOrder', 'set #': 'setOrder', set: 'setOrder', 'set number': 'setOrder', 'reihenfolge festlegen': 'setOrder', 'satz-reihenfolge': 'setOrder', satz: 'setOrder', 设置顺序: 'setOrder', 設定順序: 'setOrder', 组数顺序: 'setOrder', 'ordre des séries': 'setOrder', 'ordre de série': 'setOrder', "définir l'ordre": 'setOrder', 'orden de serie': 'setOrder', 'establecer orden': 'setOrder', 'orden de la serie': 'setOrder', 'ordine serie': 'setOrder', 'ordine set': 'setOrder', 'imposta ordine': 'setOrder', 'ordem da série': 'setOrder', 'definir ordem': 'setOrder', 'ordem das séries': 'setOrder', setvolgorde: 'setOrder', 'порядок подходов': 'setOrder', 'порядок': 'setOrder', 'セット順': 'setOrder', 'セットの順序': 'setOrder', '세트 순서': 'setOrder', 'set sırası': 'setOrder', 'kolejność serii': 'setOrder',
  set_type: 'setType', 'set type': 'setType', iswarmup: 'isWarmup', 'is warmup set?': 'isWarmup', warmup: 'isWarmup', is_warmup: 'isWarmup',
  weight: 'weight', load: 'weight', gewicht: 'weight', poids: 'weight', charge: 'weight', peso: 'weight', carga: 'weight', carico: 'weight', вес: 'weight', 重量: 'weight', 무게: 'weight', 중량: 'weight', ciężar: 'weight', waga: 'weight', vikt: 'weight', vekt: 'weight', vægt: 'weight', ağırlık: 'weight', paino: 'weight', váha: 'weight', kg: 'weight', lb: 'weight', lbs: 'weight', greutate: 'weight', вага: 'weight', βάρος: 'weight', الوزن: 'weight', משקל: 'weight', น้ำหนัก: 'weight', berat: 'weight',
  'weight unit': 'weightUnit', gewichtseinheit: 'weightUnit', 'unité de poids': 'weightUnit', 'unidad de peso': 'weightUnit', 'unità di peso': 'weightUnit', 'unidade de peso': 'weightUnit', 重量单位: 'weightUnit',
  reps: 'reps', rep: 'reps', repetitions: 'reps', 'wiederh.': 'reps', wiederholungen: 'reps', wdh: 'reps', 'wdh.': 'reps', répétitions: 'reps', réps: 'reps', 'rép.': 'reps', 'réps.': 'reps', repeticiones: 'reps', 'reps.': 'reps', ripetizioni: 'reps', 'rip.': 'reps', repetições: 'reps', herhalingen: 'reps', повторения: 'reps', повторений: 'reps', повт: 'reps', 'повт.': 'reps', 次: 'reps', 次数: 'reps', 次數: 'reps', 回数: 'reps', レップ: 'reps', レップ数: 'reps', 횟수: 'reps', 반복: 'reps', powtórzenia: 'reps', 'powt.': 'reps', repetitioner: 'reps', repetisjoner: 'reps', gentagelser: 'reps', tekrar: 'reps', toistot: 'reps', opakování: 'reps', 'completed reps': 'reps',
  sets: 'sets',
  distance: 'distance', entfernung: 'distance', distanz: 'distance', strecke: 'distance', distancia: 'distance', distanza: 'distance', distância: 'distance', afstand: 'distance', расстояние: 'distance', дистанция: 'distance', 距离: 'distance', 距離: 'distance', 거리: 'distance', dystans: 'distance', avstånd: 'distance', distans: 'distance', avstand: 'distance', mesafe: 'distance', matka: 'distance', vzdálenost: 'distance', km: 'distance', miles: 'distance', mi: 'distance',
  'distance unit': 'distanceUnit', entfernungseinheit: 'distanceUnit',
  seconds: 'seconds', sekunden: 'seconds', secondes: 'seconds', segundos: 'seconds', secondi: 'seconds', seconden: 'seconds', секунды: 'seconds', секунд: 'seconds', 秒: 'seconds', 秒数: 'seconds', 초: 'seconds', sekundy: 'seconds', sekunder: 'seconds', saniye: 'seconds', sekunnit: 'seconds', duration_seconds: 'seconds', time: 'clock',
  note: 'note', notes: 'exerciseNote', comment: 'note', comments: 'note', notizen: 'exerciseNote', notas: 'exerciseNote', note_: 'exerciseNote', notities: 'exerciseNote', заметки: 'exerciseNote', 备注: 'exerciseNote', 備註: 'exerciseNote', メモ: 'exerciseNote', 메모: 'exerciseNote', notatki: 'exerciseNote', anteckningar: 'exerciseNote', notater: 'exerciseNote', noter: 'exerciseNote', notlar: 'exerciseNote', exercise_notes: 'exerciseNote',
  'workout notes': 'sessionNote', 'workout-notizen': 'sessionNote', trainingsnotizen: 'sessionNote', 锻炼备注: 'sessionNote', 訓練備註: 'sessionNote', description: 'sessionNote', "notes de l'entraînement": 'sessionNote', 'notas del entrenamiento': 'sessionNote', 'notas de entrenamiento': 'sessionNote', "note dell'allenamento": 'sessionNote', 'note allenamento': 'sessionNote', 'notas do treino': 'sessionNote', 'ワークアウトメモ': 'sessionNote', '운동 메모': 'sessionNote',
  rpe: 'rpe', rir: 'rir', superset_id: 'superset', superset: 'superset', multiplier: 'multiplier', side: 'side', incline: 'incline', resistance: 'resistance',
  rest: 'restSeconds', rest_seconds: 'restSeconds', 'rest time': 'restSeconds',
  measurement: 'measurement', value: 'value', unit: 'unit',
  user_id: 'person', userid: 'person', gender: 'person', email: 'person', 'user name': 'person', username: 'person', name: 'person',
};

/** Stems that settle a header no list holds; first match wins, session words before exercise words. */
const STEMS: readonly (readonly [RegExp, Field])[] = [
  [/(workout|training|entra[iî]n|entren|allenam|treino|трениров|ワークアウト|トレーニング|운동|锻炼|鍛鍊|訓練|训练|antren|trening|träning|treeni|trénink|cvičení).*(note|notiz|nota|замет|备注|備註|メモ|메모|not)/iu, 'sessionNote'],
  [/(exerc|exercí|ejerc|eserciz|übung|oefening|упражн|エクササイズ|種目|ćwicz|övning|øvelse|egzersiz|hareket|liike|cvik|άσκηση|تمرين|תרגיל|动作|動作|ท่า|bài tập|latihan|gyakorlat|exercițiu|вправ)/iu, 'exercise'],
  [/(workout|training|entra[iî]n|entren|allenam|treino|трениров|ワークアウト|トレーニング|锻炼|鍛鍊|訓練|训练|antren|trening|träning|treeni|trénink).*(dauer|dur|время|длит|时长|時間|시간|süre|czas)/iu, 'workoutDuration'],
  [/^(workout|training|entra[iî]n|entren|allenam|treino|nom de l.entra|nombre del? entren|nome (do|dell.?|del) ?(treino|allenam)|название|трениров|ワークアウト|トレーニング|锻炼|鍛鍊|訓練|训练|운동 이름|antren|nazwa|trening|träning|treeni|trénink)/iu, 'title'],
  [/(set|satz|série|serie|sarja|подход|セット|세트|组|組).*(order|ordre|orden|ordine|ordem|volgorde|reihenfolge|поряд|順|순서|顺序|順序|sıra|#|nr|no\.?$|nummer|number|index)/iu, 'setOrder'],
  [/(weight|gewicht|poids|peso|вес|重量|ağırlık).*(unit|einheit|unité|unidad|unità|unidade|единиц|单位|単位|birim)/iu, 'weightUnit'],
  [/(distan|entfern|afstand|расст|距).*(unit|einheit|unité|unidad|unità|единиц|单位)/iu, 'distanceUnit'],
  [/(set|satz|serie).*(type|typ|art|tipo)/iu, 'setType'],
];

/** The header as compared: trimmed, lower case, quotes, marks and special spaces removed. */
export function normalHeader(header: string): string {
  return header.replace(/^\ufeff/, '').replace(/[\u00a0\u202f]/g, ' ').replace(/["“”]/g, '').replace(/\s+/g, ' ').trim().toLowerCase().normalize('NFC');
}

/** The field a header names, or null. `Weight (kg)`, `weight_lbs` and a bare `kg` carry their unit. */
export function columnNamed(header: string): NamedColumn | null {
  const text = normalHeader(header);
  if (text === '') return null;
  const direct = lookUp(text);
  if (direct) return direct === 'weight' && /^(kg|lbs?)$/.test(text) ? { field: direct, unit: text } : direct === 'distance' && /^(km|miles|mi)$/.test(text) ? { field: direct, unit: text } : { field: direct };
  const bracket = /^(.*?)\s?[([（]\s?([^)\]）]+)\s?[)\]）]$/.exec(text);
  if (bracket) {
    const inner = bracket[2] as string;
    const base = bracket[1] as string;
    if (/^(sec|secs|seconds|s|秒|sek|сек)$/.test(inner) && /dur|dauer|时长|時間|czas|süre|длит/.test(base)) return { field: base === 'duration' && inner === 's' ? 'seconds' : 'workoutDuration', unit: 's' };
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
  return Object.hasOwn(EXACT, text) ? (EXACT[text] as Field) : null;
}
