// Lets Node run this project's TypeScript as it stands: "@/…" is the project's root, endings may be left out.
// Packages keep Node's own rules, and so do the bundles that the framework built.
import { existsSync, statSync } from "node:fs";
import { registerHooks } from "node:module";

const root = new URL("../", import.meta.url);
const ENDINGS = ["", ".ts", ".tsx", "/index.ts"];
const isFile = (url) => existsSync(url) && statSync(url).isFile();
const isOurs = (url) =>
  url?.startsWith(root.href) && !/^(?:node_modules|\.next[^/]*)\//u.test(url.slice(root.href.length));

registerHooks({
  resolve(specifier, context, next) {
    if (!isOurs(context.parentURL)) return next(specifier, context);
    // The guard against browsers; a script is no browser.
    if (specifier === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    // The framework's package lists no entrances, so Node wants the ending.
    if (/^next\/[\w/-]+$/u.test(specifier)) return next(`${specifier}.js`, context);
    const base = specifier.startsWith("@/")
      ? new URL(specifier.slice(2), root)
      : /^\.{1,2}\//u.test(specifier)
        ? new URL(specifier, context.parentURL)
        : null;
    const found = base && ENDINGS.map((ending) => new URL(`${base.href}${ending}`)).find(isFile);
    return next(found?.href ?? specifier, context);
  },
});
