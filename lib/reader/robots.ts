import "server-only";
import { storedAiUse } from "@/lib/ai-use/stored";
import type { AiUse } from "@/lib/ai-use/types";
import { db } from "@/lib/db/client";
import type { RenderedPage } from "./finished-page";
import { plainText } from "./plain-texts";
import { siteOrigin } from "./site";

const CLOSED = ["/desk", "/api/", "/sign-in", "/invite", "/set-up"];
const MAPS = ["/sitemap.xml", "/news-sitemap.xml"];

/** Crawlers that gather texts to train on, by the names that they say they heed. */
const TRAINERS = [
  "AI2Bot",
  "Amazonbot",
  "anthropic-ai",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ClaudeBot",
  "cohere-ai",
  "Diffbot",
  "Google-Extended",
  "GPTBot",
  "meta-externalagent",
  "Omgilibot",
];
/** Those that fetch a page to answer somebody out of it. */
const ANSWERERS = [
  "ChatGPT-User",
  "Claude-SearchBot",
  "Claude-User",
  "DuckAssistBot",
  "meta-externalfetcher",
  "MistralAI-User",
  "OAI-SearchBot",
  "Perplexity-User",
  "PerplexityBot",
];

/** What crawlers may look at, everything public and nothing of the house, and what AI may do with it. */
export async function robots(): Promise<RenderedPage> {
  const use = await storedAiUse(db);
  const everybody = ["User-agent: *", ...preferences(use), ...CLOSED.map((path) => `Disallow: ${path}`)];
  const unwelcome = namesOf(use);
  const named =
    unwelcome.length === 0 ? [] : ["", ...unwelcome.map((name) => `User-agent: ${name}`), "Disallow: /"];
  const maps = ["", ...MAPS.map((path) => `Sitemap: ${siteOrigin()}${path}`), ""];
  return plainText([...everybody, ...named, ...maps].join("\n"));
}

function namesOf(use: AiUse): readonly string[] {
  if (use === "open") return [];
  return use === "closed" ? [...TRAINERS, ...ANSWERERS] : TRAINERS;
}

/** As the IETF's AI preferences and as Content Signals; both are young, and who knows neither passes them over. */
function preferences(use: AiUse): string[] {
  if (use === "open") return [];
  const answers = use === "closed" ? "no" : "yes";
  return ["Content-Usage: train-ai=n", `Content-Signal: search=yes, ai-input=${answers}, ai-train=no`];
}
