// Says what is being done and how long it took, on standard error: standard output belongs to the commands.

const terminal = process.stderr.isTTY === true;

// Who reads may go before we do: a closed terminal, a pipe to a program that has ended. That is no reason to end too,
// and the defect's report, which nobody reads either, must not be the next defect.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

/** A step that takes longer than this is announced before it is done, in milliseconds. */
const PATIENCE = 700;

/**
 * Run one step and show it: "✓ Installed dependencies 46 s".
 *
 * `quietBelow` (milliseconds) keeps a step silent that had next to nothing to do. Steps may not be nested.
 */
export async function step({ doing, done, quietBelow = 0 }, run) {
  const start = performance.now();
  const drawing = announce(doing, start);
  try {
    const result = await run();
    drawing.clear();
    const took = performance.now() - start;
    if (took >= quietBelow) say(`${green("✓")} ${done} ${dim(duration(took))}`);
    return result;
  } catch (error) {
    drawing.clear();
    say(`${red("✗")} ${doing} ${dim(duration(performance.now() - start))}`);
    throw error;
  }
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

export function duration(milliseconds) {
  if (milliseconds < 950) return `${Math.max(1, Math.round(milliseconds))} ms`;
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function announce(doing, start) {
  if (!terminal) {
    const timer = setTimeout(() => say(`· ${doing} …`), PATIENCE);
    return { clear: () => clearTimeout(timer) };
  }
  const draw = () => {
    const seconds = Math.floor((performance.now() - start) / 1000);
    process.stderr.write(`\r\x1b[2K· ${doing} …${seconds > 0 ? dim(` ${seconds} s`) : ""}`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  return {
    clear() {
      clearInterval(timer);
      process.stderr.write("\r\x1b[2K");
    },
  };
}

const paint = (code) => (text) => (terminal && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text);
const green = paint(32);
const red = paint(31);
const dim = paint(2);
