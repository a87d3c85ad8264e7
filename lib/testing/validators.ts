import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HtmlValidate } from "html-validate";

/** Pages by a name, whole documents. */
export type Documents = Readonly<Record<string, string>>;

// What the standard says and every browser counts on. Off is what is a matter of taste, and says here why.
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // React writes attributes in its own case and closes void elements; to HTML both are the same.
    "attr-case": "off",
    "void-style": ["error", { style: "selfclose" }],
    // A headline may be long; search engines cut it where they like.
    "long-title": "off",
    // Soft wrapping is told to the style sheet.
    "no-trailing-whitespace": "off",
  },
});

/** What html-validate finds wrong, one line each; empty for pages that are right. */
export async function findingsOf(documents: Documents): Promise<string[]> {
  const found: string[] = [];
  for (const [name, html] of Object.entries(documents)) {
    const { results } = await validator.validateString(html, `${name}.html`);
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        found.push(`${name}: ${message} (${ruleId}) at ${selector ?? "the document"}`);
  }
  return found;
}

/**
 * Where the Nu Html Checker is, or null. It is 30 MB of Java and therefore nobody's dependency: `GALLEY_VNU` names its
 * jar, or `npm install --no-save vnu-jar` puts it where it is found.
 */
export function nuChecker(): string | null {
  const places = [process.env.GALLEY_VNU ?? "", "node_modules/vnu-jar/build/dist/vnu.jar"];
  const jar = places.find((place) => place !== "" && existsSync(place));
  if (jar === undefined) return null;
  return spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0 ? jar : null;
}

// React closes void elements with a slash. The checker says of each that it has no effect.
const VOID = ".*Trailing slash on void elements.*";

/** What the Nu Html Checker finds, warnings too, one line each. */
export function nuFindingsOf(documents: Documents, jar: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "galley-nu-"));
  try {
    const files = Object.entries(documents).map(([name, html]) => {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, html);
      return file;
    });
    const { stdout, stderr } = spawnSync(
      "java",
      ["-jar", jar, "--format", "gnu", "--stdout", "--filterpattern", VOID, ...files],
      {
        encoding: "utf8",
      },
    );
    return `${stdout}${stderr}`.split("\n").filter((line) => line.trim() !== "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
