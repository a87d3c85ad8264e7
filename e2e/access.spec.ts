import { expect, test } from "@playwright/test";
import { type Answer, ASKERS, type Asker, MATRIX } from "@/lib/access/matrix";
import { ask, type Cast, engage } from "./asking";

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

test("no change is taken from a page that isn't ours, whoever's browser sends it", async () => {
  test.slow();
  for (const row of MATRIX.filter(({ endpoint }) => /#|^POST /.test(endpoint))) {
    for (const origin of ["https://evil.example", "null"]) {
      expect(await ask(cast, row, "administrator", { origin }), `${row.endpoint} from ${origin}`).toBe(
        "refused",
      );
    }
  }
});
