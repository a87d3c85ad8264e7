import { describe, expect, it } from "vitest";
import { MATRIX } from "@/lib/access/matrix";
import { importsOf, read, sources, wayTo } from "./imports";

const METHOD = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";

const PAGES = sources("app/**/page.tsx");
const ROUTES = sources("app/**/route.ts");
const ACTIONS = sources("app/**/*.ts", "components/**/*.ts", "lib/**/*.ts").filter((file) =>
  /^\s*"use server"/m.test(read(file)),
);

/** "app/(reader)/[section]/route.ts" answers at "/[section]". */
const addressOf = (file: string) =>
  file
    .replace(/^app/, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\/(?:page\.tsx|route\.ts)$/, "") || "/";

function methodsOf(file: string): string[] {
  const plain = read(file).matchAll(new RegExp(`^export (?:async )?(?:function|const) (${METHOD})\\b`, "gm"));
  const lists = read(file).matchAll(/^export (?:const )?\{([^}]*)\}/gm);
  const listed = [...lists].flatMap(
    ([, names = ""]) => names.match(new RegExp(`\\b(?:${METHOD})\\b`, "g")) ?? [],
  );
  return [...[...plain].map(([, method = ""]) => method), ...listed];
}

const exportsOf = (file: string) =>
  [...read(file).matchAll(/^export (?:async )?(?:const|let|function) (\w+)/gm)].map(([, name = ""]) => name);

const ENDPOINTS = [
  ...PAGES.map(addressOf),
  ...ROUTES.flatMap((file) => methodsOf(file).map((method) => `${method} ${addressOf(file)}`)),
  ...ACTIONS.flatMap((file) => exportsOf(file).map((name) => `${file}#${name}`)),
];

describe("the authorization matrix", () => {
  it("has a row for every page, route and action", () => {
    expect(ENDPOINTS.length).toBeGreaterThan(40); // the search itself works
    const known = new Set(MATRIX.map(({ endpoint }) => endpoint));
    expect(ENDPOINTS.filter((endpoint) => !known.has(endpoint))).toEqual([]);
  });

  it("has no row for what isn't there, and none twice", () => {
    const there = new Set(ENDPOINTS);
    expect(MATRIX.filter(({ endpoint }) => !there.has(endpoint))).toEqual([]);
    const rows = MATRIX.map(({ endpoint, about }) => `${endpoint} ${about ?? ""}`);
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });

  it("asks about other people's things wherever it asks about one's own", () => {
    const about = (kind: string) =>
      MATRIX.filter((row) => row.about === kind).map(({ endpoint }) => endpoint);
    expect(about("own").sort()).toEqual(about("other").sort());
  });

  it("lets strangers and disabled people into nothing of the desk", () => {
    const open = MATRIX.filter(({ answers }) => ["shown", "done"].includes(answers.disabled));
    for (const { endpoint } of open) expect(endpoint).not.toMatch(/\/desk|api\/(?!auth|health|ready)/);
    for (const { answers } of MATRIX) expect(answers.disabled).toBe(answers.stranger);
  });
});

describe("the door", () => {
  const desk = PAGES.filter((file) => file.startsWith("app/desk/"));

  it.each(desk)("%s asks who is there", (file) => {
    expect(read(file)).toMatch(/\bawait currentActor\(\)/);
  });

  it.each(ACTIONS)("%s exports nothing but wrapped actions", (file) => {
    const wrapped = [...read(file).matchAll(/^export const (\w+) = (?:staff|visitor)Action\(/gm)];
    expect(wrapped.map(([, name]) => name)).toEqual(exportsOf(file));
    expect(read(file)).not.toMatch(/^export (?:default|\{|\*)/m);
  });

  it.each(ROUTES.filter((file) => file.startsWith("app/api/")))(
    "%s goes through it, or says nothing",
    (file) => {
      const open = [
        "app/api/auth/[...nextauth]/route.ts",
        "app/api/health/route.ts",
        "app/api/ready/route.ts",
      ];
      if (open.includes(file))
        return expect(importsOf(file).some((name) => name.startsWith("lib/user/"))).toBe(false);
      const wrapped = read(file).match(new RegExp(`^export const (?:${METHOD}) = staffRoute\\(`, "gm")) ?? [];
      expect(wrapped).toHaveLength(methodsOf(file).length);
    },
  );

  it("is open to visitors in few places", () => {
    const open = sources("app/**/*.ts").filter((file) => read(file).includes("visitorAction("));
    expect(open).toEqual(["app/invite/actions.ts", "app/set-up/actions.ts", "app/sign-in/actions.ts"]);
  });

  it("doesn't stand in proxy.ts, which may be taken away", () => {
    expect(wayTo("proxy.ts", (name) => /^lib\/(?:user|db)\/|next-auth/.test(name))).toBeUndefined();
  });
});

describe("who may import whom", () => {
  const inRoom =
    (...rooms: string[]) =>
    (name: string) =>
      rooms.some((room) => name.startsWith(room));

  it("keeps the database behind the use cases: no page, action or route of the desk opens it itself", () => {
    const thin = sources("app/{desk,sign-in,invite,set-up,preview,api}/**/*.{ts,tsx}");
    const past = thin.flatMap((file) =>
      importsOf(file)
        .filter((name) =>
          /^lib\/db\/|^lib\/\w+\/row\.ts$|^lib\/event\/record\.ts$|^@prisma\/|^pg$/.test(name),
        )
        .map((name) => `${file} → ${name}`),
    );
    expect(past).toEqual([]);
  });

  it("keeps components away from the database, however long the way, types included", () => {
    const drawn = sources("components/{ui,desk,users,editor,import}/**/*.{ts,tsx}");
    const ways = drawn
      .map((file) => wayTo(file, (name) => /^lib\/db\/|^app\/|^next\/headers$|^server-only$/.test(name)))
      .filter((way) => way !== undefined);
    expect(ways).toEqual([]);
  });

  it("keeps the readers' wing to itself", () => {
    const wing = sources(
      "app/(reader)/**/*.{ts,tsx}",
      "components/reader/**/*.{ts,tsx}",
      "lib/reader/**/*.ts",
    );
    const desk = inRoom(
      "lib/article/",
      "lib/user/",
      "lib/access/",
      "lib/import/",
      "lib/web/",
      "components/desk",
      "components/editor",
      "components/ui",
      "app/desk",
    );
    expect(wing.length).toBeGreaterThan(10);
    expect(wing.map((file) => wayTo(file, desk)).filter((way) => way !== undefined)).toEqual([]);
  });

  it("keeps React and the framework out of the rooms", () => {
    const rooms = sources("lib/{access,article,document,import,media,outbound,user,event,db,format}/**/*.ts");
    const framework = (name: string) =>
      /^(?:next|react|react-dom|next-auth)(?:\/|$)/.test(name) ||
      inRoom("app/", "components/", "lib/web/", "lib/reader/")(name);
    const past = rooms.flatMap((file) =>
      importsOf(file)
        .filter(framework)
        .map((name) => `${file} → ${name}`),
    );
    expect(past).toEqual([]);
  });

  it("knows only imports from one's own folder and from the root", () => {
    const all = sources("{app,components,lib,scripts,e2e}/**/*.{ts,tsx}", "*.ts");
    expect(all.filter((file) => /(?:from|import\() ?"\.\.\//.test(read(file)))).toEqual([]);
  });
});
