import type { Happening, NewsroomEvent } from "./types";

type Sentence = (event: { subject: string; detail: (name: string) => string }) => string;

// The fields whose names in the code are not what they are called.
const FIELDS: Readonly<Record<string, string>> = {
  sourceDate: "source date",
  sectionId: "section",
  canonicalUrl: "canonical address",
};

/** What the actor did, as the end of a sentence that begins with their name. Every event has one. */
const SENTENCES: Readonly<Record<NewsroomEvent["type"], Sentence>> = {
  "user.created": ({ detail }) => `made an account for ${detail("name")} (${detail("role")})`,
  "user.invited": ({ detail }) => `invited ${detail("name")} (${detail("role")})`,
  "user.joined": () => "joined the newsroom",
  "user.role-changed": ({ subject, detail }) =>
    `changed the role of ${subject} from ${detail("from")} to ${detail("to")}`,
  "user.disabled": ({ subject }) => `disabled the account of ${subject}`,
  "user.enabled": ({ subject }) => `enabled the account of ${subject}`,
  "user.reset-issued": ({ subject }) => `wrote a link for ${subject} to reset their password`,
  "user.password-changed": () => "changed their password",
  "user.renamed": ({ detail }) => `changed their name from ${detail("from")} to ${detail("to")}`,
  "session.started": () => "signed in",
  "session.ended": () => "signed out",
  "session.revoked": ({ detail }) =>
    detail("count") === "1"
      ? "signed out another of their browsers"
      : `signed out ${detail("count")} other browsers of theirs`,
  "setup.issued": () => "wrote a set-up link for the first administrator",
  "import.created": ({ detail }) => `imported ${detail("fileName") || detail("address") || "pasted text"}`,
  "import.decided": ({ detail }) =>
    `decided about a part of an import: ${detail("decision").replaceAll("-", " ")}`,
  "import.field-written": ({ detail }) =>
    `wrote a field of an import: ${FIELDS[detail("field")] ?? detail("field")}`,
  "import.dropped": () => "dropped an import that was read again as something else",
  "import.part-restored": () => "put a part of an import into its article",
  "import-rule.set": ({ detail }) => `made a rule for what is set aside from ${detail("source")}`,
  "import-rule.forgotten": ({ detail }) => `forgot a rule about what is set aside from ${detail("source")}`,
  "import-run.created": ({ detail }) => `brought ${detail("total")} stories in from ${detail("name")}`,
  "import-run.started": ({ detail }) => `began to import ${detail("name")}`,
  "import-run.cancelled": ({ detail }) => `stopped the import of ${detail("name")}`,
  "import-run.finished": ({ detail }) =>
    `imported ${detail("name")}: ${detail("imported")} stories, ${detail("failed")} failed`,
  "import-run.undone": ({ detail }) =>
    `undid the import of ${detail("name")}: ${detail("undone")} articles put away, ${detail("kept")} kept`,
  "article.created": ({ subject }) => `started ${quoted(subject)}`,
  "article.revision-named": ({ subject, detail }) =>
    detail("name") === ""
      ? `kept a version of ${quoted(subject)}`
      : `kept a version of ${quoted(subject)} as “${detail("name")}”`,
  "article.restored": ({ subject, detail }) =>
    `restored version ${detail("restored") || detail("version")} of ${quoted(subject)}`,
  "article.block-restored": ({ subject }) => `brought back a passage of ${quoted(subject)}`,
  "article.updated": ({ subject }) => `brought ${quoted(subject)} up to date with a newer source`,
  "article.killed": ({ subject }) => `put an agency’s kill notice on ${quoted(subject)}`,
  "article.discarded": ({ subject, detail }) => `put ${quoted(subject)} away: “${detail("reason")}”`,
  "article.brought-back": ({ subject }) => `brought ${quoted(subject)} back`,
  "article.embargo-set": ({ subject, detail }) =>
    detail("until") === ""
      ? `lifted the embargo on ${quoted(subject)}`
      : `put an embargo on ${quoted(subject)} until ${detail("until").slice(0, 16).replace("T", " ")} UTC`,
  "article.notice-dismissed": ({ subject, detail }) =>
    `dismissed the agency’s notice on ${quoted(subject)}: “${detail("reason")}”`,
  "article.corrected": ({ subject, detail }) =>
    `told readers of ${quoted(subject)} (${detail("kind")}): “${detail("text")}”`,
  "article.correction-withdrawn": ({ subject }) => `withdrew what readers of ${quoted(subject)} were told`,
  "article.published": ({ detail }) =>
    `published “${detail("headline")}”${detail("reason") === "" ? "" : ` over warnings: “${detail("reason")}”`}`,
  "article.unpublished": ({ detail }) => `took “${detail("headline")}” offline`,
  "preview.shared": ({ subject, detail }) =>
    `made a link${forWhom(detail("name"))} to preview ${quoted(subject)}, for ${detail("days") === "1" ? "a day" : `${detail("days")} days`}`,
  "preview.revoked": ({ subject, detail }) =>
    `ended the link${forWhom(detail("name"))} to preview ${quoted(subject)}`,
  "picture.added": ({ detail }) => `added the picture ${detail("fileName")}`,
  "section.changed": ({ detail }) => `changed the section ${detail("name")}`,
  "section.deleted": ({ detail }) => `deleted the section ${detail("name")}`,
  "topic.changed": ({ detail }) => `changed the topic ${detail("name")}`,
  "topic.deleted": ({ detail }) => `deleted the topic ${detail("name")}`,
  "contributor.changed": ({ detail }) => `changed the contributor ${detail("name")}`,
  "contributor.deleted": ({ detail }) => `deleted the contributor ${detail("name")}`,
  "front.published": ({ detail }) => `published the front page, with ${detail("stories")} chosen stories`,
  "policy-page.changed": ({ detail }) => `changed the page “${detail("page")}”`,
  "ai-use.decided": ({ detail }) =>
    `decided what AI may do with the stories: ${detail("use").replaceAll("-", " ")}`,
  "announcement.configured": ({ detail }) =>
    detail("address") === ""
      ? `decided that nobody is told of new stories by ${detail("channel")}`
      : `decided that ${detail("address")} is told of new stories by ${detail("channel")}`,
};

const isKnown = (type: string): type is NewsroomEvent["type"] => Object.hasOwn(SENTENCES, type);

/** Who did it, and what, in words: "Ada Osei", "changed the role of Wanda Ferreira from writer to editor". */
export function inWords(happening: Happening): { who: string; what: string } {
  const who = happening.actor ?? "The newsroom";
  if (!isKnown(happening.type)) return { who, what: `did something called “${happening.type}”` };
  const detail = (name: string) => {
    const value = happening.details[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const subject = happening.subject ?? "somebody";
  return { who, what: SENTENCES[happening.type]({ subject, detail }) };
}

const forWhom = (name: string) => (name === "" ? "" : ` for ${name}`);
const quoted = (headline: string) => (headline.startsWith("an article") ? headline : `“${headline}”`);
