// Decides which written months are read: the names and abbreviations that phones in these languages write.

/** One line a month, January first; words divided by bars. */
const NAMES: readonly string[] = [
  'jan|january|januar|jänner|jän|janv|janvier|ene|enero|gen|gennaio|janeiro|januari|янв|января|январь|sty|' +
    'stycznia|styczeń|oca|ocak|led|ledna|leden|ian|ianuarie|tammi|tammikuuta|tammik|січ|січня|ιαν|ιανουαρίου|януари|' +
    'яну|sij|siječnja|يناير|ינו|ינואר|tháng 1|ม.ค|ม.ค.',
  'feb|february|februar|févr|fév|février|febrero|febbraio|fev|fevereiro|februari|фев|февр|февраля|февраль|lut|' +
    'lutego|luty|şub|şubat|úno|února|únor|februarie|helmi|helmikuuta|helmik|лют|лютого|φεβ|φεβρουαρίου|февруари|vel|' +
    'veljače|فبراير|פבר|פברואר|ก.พ|ก.พ.',
  'mar|march|märz|mär|mrz|mars|marzo|março|maart|mrt|мар|марта|март|marca|marzec|mart|bře|března|březen|martie|' +
    'maalis|maaliskuuta|maalisk|бер|березня|μαρ|μαρτίου|ožu|ožujka|مارس|מרץ|marts|มี.ค|มี.ค.',
  'apr|april|avr|avril|abr|abril|aprile|апр|апреля|апрель|kwi|kwietnia|kwiecień|nis|nisan|dub|dubna|duben|aprilie|' +
    'huhti|huhtikuuta|huhtik|кві|квіт|квітня|απρ|απριλίου|април|tra|travnja|أبريل|אפר|אפריל|เม.ย|เม.ย.',
  'may|mai|mayo|mag|maggio|maio|mei|maj|мая|май|maja|mayıs|kvě|května|květen|touko|toukokuuta|toukok|тра|трав|' +
    'травня|μαΐ|μαΐου|μαι|svi|svibnja|مايو|מאי|พ.ค|พ.ค.',
  'jun|june|juni|juin|junio|giu|giugno|junho|июн|июня|июнь|cze|czerwca|czerwiec|haz|haziran|čvn|června|červen|iun|' +
    'iunie|kesä|kesäkuuta|kesäk|чер|черв|червня|ιουν|ιουνίου|юни|lipnja|يونيو|יונ|יוני|มิ.ย|มิ.ย.',
  'jul|july|juli|juil|juillet|julio|lug|luglio|julho|июл|июля|июль|lipca|lipiec|tem|temmuz|čvc|července|červenec|' +
    'iul|iulie|heinä|heinäkuuta|heinäk|лип|липня|ιουλ|ιουλίου|юли|lip|srpnja|يوليو|יול|יולי|ก.ค|ก.ค.',
  'aug|august|août|aoû|ago|agosto|augustus|авг|августа|август|sie|sierpnia|sierpień|ağu|ağustos|srp|srpna|srpen|' +
    'elo|elokuuta|elok|сер|серп|серпня|αυγ|αυγούστου|kol|kolovoza|أغسطس|אוג|אוגוסט|augusti|ส.ค|ส.ค.',
  'sep|sept|september|septembre|septiembre|set|settembre|setembro|сен|сент|сентября|сентябрь|wrz|września|' +
    'wrzesień|eyl|eylül|zář|září|septembrie|syys|syyskuuta|syysk|вер|верес|вересня|σεπ|σεπτεμβρίου|септември|ruj|' +
    'rujna|سبتمبر|ספט|ספטמבר|ก.ย|ก.ย.',
  'oct|october|okt|oktober|octobre|octubre|ott|ottobre|out|outubro|окт|октября|октябрь|paź|października|' +
    'październik|eki|ekim|říj|října|říjen|octombrie|loka|lokakuuta|lokak|жов|жовт|жовтня|οκτ|οκτωβρίου|октомври|' +
    'أكتوبر|אוק|אוקטובר|ต.ค|ต.ค.',
  'nov|november|novembre|noviembre|novembro|ноя|нояб|ноября|ноябрь|listopad|lis|listopada|kas|kasım|noiembrie|' +
    'marras|marraskuuta|marrask|листопада|νοε|νοεμβρίου|ноември|studenoga|stu|نوفمبر|נוב|נובמבר|พ.ย|พ.ย.',
  'dec|december|dez|dezember|déc|décembre|dic|diciembre|dicembre|dezembro|дек|декабря|декабрь|gru|grudnia|' +
    'grudzień|ara|aralık|pro|prosince|prosinec|decembrie|joulu|joulukuuta|jouluk|гру|груд|грудня|δεκ|δεκεμβρίου|' +
    'декември|prosinca|ديسمبر|דצמ|דצמבר|desember|des|ธ.ค|ธ.ค.',
];

const BY_NAME = new Map<string, number>();
NAMES.forEach((names, index) => {
  for (const name of names.split('|')) if (!BY_NAME.has(name)) BY_NAME.set(name, index + 1);
});

/** 1-12, or null for a word that no supported language uses. Points and case do not matter. */
export function monthFromName(word: string): number | null {
  const plain = word.toLowerCase().normalize('NFC').replace(/\.+$/, '');
  return BY_NAME.get(plain) ?? BY_NAME.get(`${plain}.`) ?? null;
}
