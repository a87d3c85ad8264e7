/** Month names by number, as newsrooms of a dozen languages write them. Keys are lower case, without full stops. */
const NAMES: readonly string[] = [
  "january jan januar janvier janv enero ene gennaio gen januari janeiro jänner يناير كانون января stycznia ocak ianuarie január ledna januára січня януари siječnja januara tammikuuta ιανουαρίου ינואר जनवरी gener",
  "february feb februar février fevrier févr fevr febrero febbraio februari fevereiro fev فبراير شباط февраля lutego şubat februarie február února februára лютого февруари veljače februara helmikuuta φεβρουαρίου פברואר फरवरी pebruari febrer",
  "march mar märz maerz mrz mars marzo maart mrt março marco مارس آذار марта marca mart martie március března березня март ožujka maaliskuuta μαρτίου מרץ मार्च maret marts març",
  "april apr avril avr abril abr aprile أبريل ابريل نيسان апреля kwietnia nisan aprilie április dubna apríla квітня април travnja aprila huhtikuuta απριλίου אפריל अप्रैल",
  "may mai mayo maggio mag mei maio مايو أيار мая maja maj mayıs május května mája травня май svibnja toukokuuta μαΐου מאי मई maig",
  "june jun juni juin junio giugno giu junho يونيو حزيران июня czerwca haziran iunie június června júna червня юни lipnja juna kesäkuuta ιουνίου יוני जून juny",
  "july jul juli juillet juil julio luglio lug julho يوليو تموز июля lipca temmuz iulie július července júla липня юли srpnja jula heinäkuuta ιουλίου יולי जुलाई juliol",
  "august aug août aout agosto ago augustus أغسطس اغسطس آب августа sierpnia augusti ağustos augusztus srpna augusta серпня август kolovoza avgusta elokuuta αυγούστου אוגוסט अगस्त agustus agost",
  "september sep sept septembre septiembre setiembre settembre set setembro سبتمبر أيلول сентября września eylül septembrie szeptember září septembra вересня септември rujna syyskuuta σεπτεμβρίου ספטמבר सितंबर setembre",
  "october oct oktober okt octobre octubre ottobre ott outubro out أكتوبر اكتوبر октября października ekim octombrie október října októbra жовтня октомври oktobra lokakuuta οκτωβρίου אוקטובר अक्टूबर",
  "november nov novembre noviembre novembro نوفمبر ноября listopada kasım noiembrie listopadu novembra листопада ноември studenoga marraskuuta νοεμβρίου נובמבר नवंबर nopember",
  "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro ديسمبر декабря grudnia aralık decembrie prosince decembra грудня декември prosinca joulukuuta δεκεμβρίου דצמבר दिसंबर desember",
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Alternation of all month names, longest first, for use inside a regular expression with the flags `iu`. */
export const MONTH_NAMES: string = [...BY_NAME.keys()].sort((a, b) => b.length - a.length).join("|");

/** Weekdays in full and short, for use inside a regular expression with the flags `iu`. */
export const WEEKDAYS =
  "mondays?|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|luni|marți|marţi|miercuri|joi|vineri|sâmbătă|duminică|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle|poniedziałek|wtorek|środa|czwartek|piątek|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت";

/** Hours from UTC, in minutes, of the zone names that mean one thing only. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ["gmt", 0],
  ["utc", 0],
  ["z", 0],
  ["bst", 60],
  ["cet", 60],
  ["cest", 120],
  ["mez", 60],
  ["mesz", 120],
  ["eet", 120],
  ["eest", 180],
  ["edt", -240],
  ["est", -300],
  ["cdt", -300],
  ["mdt", -360],
  ["mst", -420],
  ["pdt", -420],
  ["pst", -480],
  ["jst", 540],
]);

/** "98" as 1998, "23" as 2023, "1931" as it is: agencies stamp two digits, and none did before 1970. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year >= 70 ? 1900 : 2000);
}

/** 1 to 12, or null for a word that is no month. */
export function monthNumber(name: string): number | null {
  return BY_NAME.get(name.toLowerCase().replaceAll(".", "")) ?? null;
}

/** "+01:00" for "BST"; null where the name is unknown or means several zones ("CST", "ET"). */
export function zoneOffset(name: string): string | null {
  const minutes = ZONES.get(name.toLowerCase());
  if (minutes === undefined) return null;
  if (minutes === 0) return "Z";
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${hours}:${String(Math.abs(minutes) % 60).padStart(2, "0")}`;
}

/** `YYYY-MM-DD` if such a day exists in a year newsrooms write about (1600 to 2199), else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
