import { commonWords } from "./many-stories";
import { inWords, percentile, type Row } from "./table";

const ROUNDS = 12;

/** What readers ask: words of every frequency, several, phrases, filters, later pages, slips. */
function questions(round: number): { name: string; query: Record<string, string> }[] {
  const word = (rank: number) => commonWords[Math.floor(rank * (1 + round / ROUNDS))] ?? "";
  const slip = (text: string) => `${text.slice(0, 2)}${text[3] ?? ""}${text[2] ?? ""}${text.slice(4)}`;
  return [
    { name: "a word of nearly every story", query: { q: commonWords[round] ?? "" } },
    { name: "a common word", query: { q: word(100) } },
    { name: "a rare word", query: { q: word(9_000) } },
    { name: "three words", query: { q: `${commonWords[round]} ${word(40)} ${word(300)}` } },
    { name: "a phrase", query: { q: `"${commonWords[round]} ${commonWords[round + 1]}"` } },
    {
      name: "in a section and a year",
      query: { q: word(20), section: "bench-2", from: "2021-03-01", to: "2022-02-28" },
    },
    { name: "a slip of the pen", query: { q: `${slip(word(2_000))} ${word(300)}` } },
    { name: "what is nowhere", query: { q: `qqxyzzy${round} vvkwwj` } },
  ];
}

/** Readers who search a newsroom of 100,000 live stories, from the question to the last byte of the page. */
export async function searchRows(origin: string): Promise<Row[]> {
  const times = new Map<string, number[]>();
  const ask = async (name: string, address: string) => {
    const begun = performance.now();
    const page = await (await fetch(origin + address)).text();
    times.set(name, [...(times.get(name) ?? []), performance.now() - begun]);
    return page;
  };
  // The first round warms the caches of everything.
  for (let round = -1; round < ROUNDS; round++) {
    if (round === 0) times.clear();
    for (const { name, query } of questions(Math.max(round, 0))) {
      const page = await ask(name, `/search?${new URLSearchParams(query)}`);
      const next = /href="(\/search\?[^"]*after=[^"]*)"/.exec(page)?.[1];
      if (next && name === "a common word") await ask("its second page", next.replaceAll("&amp;", "&"));
    }
  }
  const all = [...times.values()].flat();
  return [["of all searches", all] as const, ...times].map(([name, taken]) => ({
    what: `search, ${name}`,
    value: inWords(percentile(taken, 0.5)),
    note: `95 % within ${inWords(percentile(taken, 0.95))}`,
  }));
}
