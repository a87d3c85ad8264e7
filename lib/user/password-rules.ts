/** In characters as people count them; the longest keeps hashing short. */
const SHORTEST = 12;
const LONGEST = 200;

// What people type when they are told "twelve characters". Compared without case, digits at the end and signs.
const WORN = [
  "password",
  "passwordpassword",
  "passwort",
  "passw0rd",
  "motdepasse",
  "contrasena",
  "letmein",
  "letmeinplease",
  "iloveyou",
  "qwertyuiop",
  "qwertyuiopas",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "changeme",
  "changemenow",
  "administrator",
  "welcome",
  "galley",
  "galleygalley",
  "newsroom",
  "correcthorsebatterystaple",
];
const worn = new Set(WORN);

/** As two devices must agree on it: "é" typed in two ways is one password. */
export const normalPassword = (password: string): string => password.toWellFormed().normalize("NFKC");

/**
 * What stands against this password for the account with this address, as an instruction; nothing if it will do.
 *
 * Length is what counts. No rules on kinds of characters: they make people write "Passw0rd!".
 */
export function passwordIssue(password: string, email: string): string | undefined {
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < SHORTEST) return `Choose a password of at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `Choose a password of at most ${LONGEST} characters.`;
  const plain = normal.toLowerCase();
  if (plain === email.toLowerCase()) return "Choose a password that isn't your e-mail address.";
  if (new Set(plain).size < 5) return "Choose a password with more different characters.";
  if (isRun(plain)) return "Choose a password that doesn't just run along the keyboard or the alphabet.";
  const core = plain.replace(/[\d\W_]+$/u, "").replace(/[\W_]/gu, "");
  if (worn.has(core)) return "Everybody tries this one first. Choose three or four unrelated words.";
  return undefined;
}

const RUNS = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"];

/** Is it nothing but a piece of a run, forwards or backwards? */
function isRun(plain: string): boolean {
  const reversed = [...plain].reverse().join("");
  return RUNS.some((run) => run.includes(plain) || run.includes(reversed));
}
