// Proves that a table with one row a set is read whole whatever language its header is in, however the spreadsheet saved it.
import { describe, expect, it } from 'vitest';
import { readFile } from '../read-file.ts';

/** Twelve columns each, divided by bars: date, workout, duration, exercise, set order, weight, reps, distance, seconds, notes, workout notes, RPE. */
const HEADERS: Readonly<Record<string, string>> = {
  French:
    'Date|Nom de l’entraînement|Durée|Nom de l’exercice|Ordre des séries|Poids|Répétitions|Distance|Secondes|Notes|Notes d’entraînement|RPE',
  'French, other words':
    "Date|Nom de l'entraînement|Durée|Nom de l'exercice|Ordre de la série|Poids (kg)|Réps|Distance|Secondes|Remarques|Remarques de l'entraînement|RPE",
  Spanish:
    'Fecha|Nombre del entrenamiento|Duración|Nombre del ejercicio|Orden de series|Peso|Repeticiones|Distancia|Segundos|Notas|Notas del entrenamiento|RPE',
  'Spanish, other words':
    'Fecha|Nombre de Rutina|Duración|Nombre de Ejercicio|Orden de Set|Peso|Reps|Distancia|Segundos|Notas|Notas de rutina|RPE',
  Italian: 'Data|Nome allenamento|Durata|Nome esercizio|Ordine serie|Peso|Ripetizioni|Distanza|Secondi|Note|Note allenamento|RPE',
  Portuguese:
    'Data|Nome do treino|Duração|Nome do exercício|Ordem das séries|Peso|Repetições|Distância|Segundos|Notas|Notas do treino|RPE',
  'Portuguese, other words':
    'Data|Nome do treino|Duração|Nome do exercício|Ordem da série|Carga|Reps|Distância|Segundos|Observações|Observações do treino|RPE',
  Dutch:
    'Datum|Naam van training|Duur|Naam van oefening|Setvolgorde|Gewicht|Herhalingen|Afstand|Seconden|Notities|Trainingsnotities|RPE',
  Polish:
    'Data|Nazwa treningu|Czas trwania|Nazwa ćwiczenia|Kolejność serii|Ciężar|Powtórzenia|Dystans|Sekundy|Notatki|Notatki treningowe|RPE',
  Swedish:
    'Datum|Träningspassets namn|Varaktighet|Övningens namn|Setordning|Vikt|Repetitioner|Distans|Sekunder|Anteckningar|Träningsanteckningar|RPE',
  Russian:
    'Дата|Название тренировки|Длительность|Название упражнения|Порядок подходов|Вес|Повторения|Расстояние|Секунды|Заметки|Заметки к тренировке|RPE',
  Japanese: '日付|ワークアウト名|所要時間|エクササイズ名|セット順|重量|レップ数|距離|秒|メモ|ワークアウトメモ|RPE',
  'Japanese, other words': '日付|トレーニング名|時間|種目名|セット順序|重さ|回数|距離|秒|ノート|トレーニングノート|RPE',
  German:
    'Datum|Workout-Name|Dauer|Name der Übung|Satz-Reihenfolge|Gewicht|Wiederh.|Entfernung|Sekunden|Notizen|Workout-Notizen|RPE',
  Korean: '날짜|운동 이름|기간|운동명|세트 순서|무게|횟수|거리|초|메모|운동 메모|RPE',
  Turkish: 'Tarih|Antrenman Adı|Süre|Egzersiz Adı|Set Sırası|Ağırlık|Tekrar|Mesafe|Saniye|Notlar|Antrenman Notları|RPE',
  Norwegian:
    'Dato|Treningsnavn|Varighet|Øvelsesnavn|Settrekkefølge|Vekt|Repetisjoner|Avstand|Sekunder|Notater|Treningsnotater|RPE',
  Danish: 'Dato|Træningsnavn|Varighed|Øvelsesnavn|Sætrækkefølge|Vægt|Gentagelser|Afstand|Sekunder|Noter|Træningsnoter|RPE',
  Finnish:
    'Päivämäärä|Treenin nimi|Kesto|Liikkeen nimi|Sarjajärjestys|Paino|Toistot|Matka|Sekunnit|Muistiinpanot|Treenin muistiinpanot|RPE',
  Czech:
    'Datum|Název tréninku|Trvání|Název cviku|Pořadí série|Váha|Opakování|Vzdálenost|Sekundy|Poznámky|Poznámky k tréninku|RPE',
  Hungarian:
    'Dátum|Edzés neve|Időtartam|Gyakorlat neve|Sorozat sorrend|Súly|Ismétlések|Távolság|Másodperc|Jegyzetek|Edzésjegyzetek|RPE',
  Ukrainian:
    'Дата|Назва тренування|Тривалість|Назва вправи|Порядок підходів|Вага|Повторення|Відстань|Секунди|Нотатки|Нотатки тренування|RPE',
  Greek:
    'Ημερομηνία|Όνομα προπόνησης|Διάρκεια|Όνομα άσκησης|Σειρά σετ|Βάρος|Επαναλήψεις|Απόσταση|Δευτερόλεπτα|Σημειώσεις|Σημειώσεις προπόνησης|RPE',
  Indonesian: 'Tanggal|Nama Sesi|Durasi|Nama Gerakan|Urutan Set|Berat|Repetisi|Jarak|Detik|Catatan|Catatan Sesi|RPE',
  Vietnamese:
    'Ngày|Tên buổi tập|Thời lượng|Tên bài tập|Thứ tự hiệp|Trọng lượng|Số lần|Khoảng cách|Giây|Ghi chú|Ghi chú buổi tập|RPE',
  Thai: 'วันที่|ชื่อการฝึก|ระยะเวลา|ชื่อท่า|ลำดับเซ็ต|น้ำหนัก|จำนวนครั้ง|ระยะทาง|วินาที|บันทึก|บันทึกการฝึก|RPE',
  Arabic: 'التاريخ|اسم التدريب|المدة|اسم التمرين|ترتيب المجموعات|الوزن|التكرارات|المسافة|الثواني|ملاحظات|ملاحظات التدريب|RPE',
  Hebrew: 'תאריך|שם האימון|משך|שם התרגיל|סדר סטים|משקל|חזרות|מרחק|שניות|הערות|הערות אימון|RPE',
  Romanian:
    'Data|Numele antrenamentului|Durată|Numele exercițiului|Ordinea seriilor|Greutate|Repetări|Distanță|Secunde|Note|Note antrenament|RPE',
  Chinese: '日期|訓練名稱|時長|動作名稱|組數順序|重量|次數|距離|秒|備註|訓練備註|RPE',
};

const ROWS: readonly (readonly string[])[] = [
  ['2026-03-02 18:04:10', 'Pull', '72', 'Row', 'W', '40', '10', '0', '0', '', '', ''],
  ['2026-03-02 18:04:10', 'Pull', '72', 'Row', '1', '82.5', '8', '0', '0', 'slow', 'felt good', '8.5'],
  ['2026-03-02 18:04:10', 'Pull', '72', 'Row', '2', '82.5', '7', '0', '0', '', '', ''],
  ['2026-03-02 18:04:10', 'Pull', '72', 'Plank', '1', '0', '0', '0', '60', '', '', ''],
  ['2026-03-04 18:04:10', 'Pull', '62', 'Carry', '1', '32', '0', '40', '0', '', '', ''],
  ['2026-03-13 07:04:10', 'Legs', '62', 'Row', '1', '90', '5', '0', '0', '', '', ''],
];
const WEIGHT = 5;
const RPE = 11;

const WRITINGS = [
  { name: 'commas and points', delimiter: ',', decimal: '.', encode: utf8 },
  {
    name: 'semicolons, decimal commas and a mark',
    delimiter: ';',
    decimal: ',',
    encode: (text: string) => utf8(`\ufeff${text}`),
  },
  { name: 'tabs, decimal commas and UTF-16', delimiter: '\t', decimal: ',', encode: utf16 },
  { name: 'commas and quoted decimal commas', delimiter: ',', decimal: ',', encode: utf8 },
] as const;

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 + at * 2);
  return bytes;
}

describe.each(Object.entries(HEADERS))('[I-1] [I-2] [I-3] [I-5] a header in %s', (_, words) => {
  it.each(WRITINGS)('with $name', ({ delimiter, decimal, encode }) => {
    const rows = ROWS.map((row) => row.map((cell, at) => (at === WEIGHT || at === RPE ? cell.replace('.', decimal) : cell)));
    const text = [words.split('|'), ...rows]
      .map((row) => row.map((cell) => (/[\s,;]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
      .join('\r\n');
    const read = readFile(encode(`${text}\r\n`), { unit: 'kg' });
    if (!read.ok) throw new Error(read.reason);
    const { sessions, skipped, extraColumns, questions } = read.value;
    expect({ skipped, extraColumns, questions }).toEqual({ skipped: [], extraColumns: [], questions: [] });
    expect(sessions.map((one) => [one.date, one.time?.slice(0, 5), one.title, one.note])).toEqual([
      ['2026-03-02', '18:04', 'Pull', 'felt good'],
      ['2026-03-04', '18:04', 'Pull', null],
      ['2026-03-13', '07:04', 'Legs', null],
    ]);
    const sets = sessions.flatMap((one) => one.sets);
    expect(sets.map((one) => [one.name, one.kind, one.weight, one.reps, one.seconds, one.metres, one.rpe, one.note])).toEqual([
      ['Row', 'warm-up', 40, 10, undefined, undefined, undefined, undefined],
      ['Row', 'working', 82.5, 8, undefined, undefined, 8.5, 'slow'],
      ['Row', 'working', 82.5, 7, undefined, undefined, undefined, undefined],
      ['Plank', 'working', 0, 0, 60, undefined, undefined, undefined],
      ['Carry', 'working', 32, 0, undefined, 40, undefined, undefined],
      ['Row', 'working', 90, 5, undefined, undefined, undefined, undefined],
    ]);
  });
});
