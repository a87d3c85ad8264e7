import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const require = createRequire(import.meta.url);

/** Prisma's schema engine, built for WebAssembly: nothing is downloaded. Give it back with `free()`. */
export async function openSchemaEngine(url: string): Promise<engine.SchemaEngine> {
  await load();
  return engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(catalogueAdapter(url)),
  );
}

let loaded: Promise<void> | undefined;

// What a bundler would do for the package: hand the instance to its bindings.
function load(): Promise<void> {
  loaded ??= (async () => {
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.warn } });
    const wasm = readFileSync(require.resolve("@prisma/schema-engine-wasm").replace(/\.js$/u, "_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engine as never });
    (engine as unknown as Bindings).__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  })();
  return loaded;
}

/** Left out of the package's types. */
interface Bindings {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

const CHAR = 18;
const TEXT = 25;

// PostgreSQL's catalogue is full of the one-byte type "char". The adapter refuses it, and the engine wants it told
// from text: so it passes the adapter as text, and the answer says afterwards which columns it was.
function catalogueAdapter(url: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const ask = pool.query.bind(pool) as (...query: unknown[]) => Promise<pg.QueryResult>;
  let chars: number[] = [];
  const query = async (...asked: unknown[]) => {
    const result = await ask(...asked);
    chars = result.fields?.flatMap((field, column) => (field.dataTypeID === CHAR ? [column] : [])) ?? [];
    for (const column of chars) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT });
    return result;
  };
  const factory = new PrismaPg(Object.assign(pool, { query }), { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const answer = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (question) => {
      const result = await answer(question);
      for (const column of chars) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}
