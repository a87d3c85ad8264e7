import { expect, test } from "@playwright/test";
import { MATRIX } from "@/lib/access/matrix";
import { type Answer, ASKERS, type Asker } from "@/lib/access/matrix-row";
import { ask, isTakenFrom } from "./asking";
import { type Cast, engage } from "./cast";

// Every page, route and action, asked by everybody: what they get is what lib/access/matrix.ts says.

let cast: Cast;

test.beforeAll(async ({ browser: _ }, { project }) => {
  cast = await engage(project.use.baseURL ?? "");
});

for (const row of MATRIX) {
  test(`${row.endpoint}${row.about ? ` (${row.about})` : ""}`, async () => {
    const answers: Partial<Record<Asker, Answer>> = {};
    for (const asker of ASKERS) answers[asker] = await ask(cast, row, asker);
    expect(answers).toEqual(row.answers);
  });
}

for (const origin of ["https://evil.example", "null", "nowhere"] as const) {
  test(`no change is taken from ${origin}, though the browser is an administrator's`, async () => {
    test.slow();
    const taken: string[] = [];
    for (const row of MATRIX.filter(({ endpoint }) => /#|^POST /.test(endpoint))) {
      if (await isTakenFrom(cast, row, origin)) taken.push(row.endpoint);
    }
    expect(taken).toEqual([]);
  });
}
