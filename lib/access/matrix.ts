import { ADMINISTRATORS, desk, everybody, NOT_WRITERS, page, type Row, staff } from "./matrix-row";

const REVIEW = "app/desk/import/[importId]/actions.ts";
const RUN = "app/desk/import/runs/[runId]/actions.ts";
const SAME = "app/desk/import/[importId]/same-actions.ts";
const ARTICLE = "app/desk/articles/[articleId]/actions.ts";
const PREVIEW = "app/desk/articles/[articleId]/preview/actions.ts";

/**
 * The authorization matrix: every page below /desk and before it, every method of every route of ours, every server
 * action. lib/testing/house.test.ts fails when an endpoint has no row here, e2e/access.spec.ts asks each as each.
 */
export const MATRIX: readonly Row[] = [
  // Before the desk: open to everybody by their nature.
  { endpoint: "/sign-in", answers: { ...everybody("shown"), ...staff("desk") } },
  { endpoint: "/invite/[secret]", answers: everybody("shown") },
  { endpoint: "/invite/reset/[secret]", answers: everybody("shown") },
  { endpoint: "/set-up/[secret]", answers: everybody("shown") },
  { endpoint: "app/sign-in/actions.ts#signIn", answers: everybody("invalid") },
  { endpoint: "app/sign-in/actions.ts#signOut", answers: everybody("done") },
  { endpoint: "app/invite/actions.ts#join", answers: everybody("missing") },
  { endpoint: "app/invite/actions.ts#choosePassword", answers: everybody("missing") },
  { endpoint: "app/set-up/actions.ts#setUp", answers: everybody("missing") },
  { endpoint: "GET /api/auth/[...nextauth]", answers: everybody("done") },
  { endpoint: "POST /api/auth/[...nextauth]", answers: everybody("done") },
  { endpoint: "GET /api/health", answers: everybody("done") },
  { endpoint: "GET /api/ready", answers: everybody("done") },

  // Articles: writers have their own, editors every one.
  { endpoint: "/desk", answers: page() },
  { endpoint: "/desk/[...unknown]", answers: page(staff("missing")) },
  { endpoint: "app/desk/actions.ts#createArticle", answers: desk() },
  { endpoint: "/desk/articles/[articleId]", about: "own", answers: page() },
  { endpoint: "/desk/articles/[articleId]", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: "/desk/articles/[articleId]/versions", about: "own", answers: page() },
  { endpoint: "/desk/articles/[articleId]/versions", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: "/desk/articles/[articleId]/versions/compare", about: "own", answers: page() },
  { endpoint: "/desk/articles/[articleId]/versions/compare", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: "GET /api/articles/[articleId]/authors", about: "own", answers: desk() },
  { endpoint: "GET /api/articles/[articleId]/authors", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "GET /api/articles/[articleId]", about: "own", answers: desk() },
  { endpoint: "GET /api/articles/[articleId]", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "GET /api/articles/[articleId]/commits", about: "own", answers: desk() },
  { endpoint: "GET /api/articles/[articleId]/commits", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "POST /api/articles/[articleId]/commits", about: "own", answers: desk() },
  { endpoint: "POST /api/articles/[articleId]/commits", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "GET /api/articles/[articleId]/events", about: "own", answers: desk() },
  { endpoint: "GET /api/articles/[articleId]/events", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "POST /api/articles/[articleId]/place", about: "own", answers: desk() },
  { endpoint: "POST /api/articles/[articleId]/place", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "GET /api/articles/[articleId]/pictures", about: "own", answers: desk() },
  { endpoint: "GET /api/articles/[articleId]/pictures", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "GET /api/suggestions", answers: desk() },
  { endpoint: `${ARTICLE}#retryPicture`, about: "own", answers: desk(staff("missing")) },
  {
    endpoint: `${ARTICLE}#retryPicture`,
    about: "other",
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  },
  // Not ready to be published: that is asked after who it is.
  { endpoint: `${ARTICLE}#publish`, about: "own", answers: desk({ ...staff("invalid"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#publish`, about: "other", answers: desk({ ...staff("invalid"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#unpublish`, about: "own", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },
  {
    endpoint: `${ARTICLE}#unpublish`,
    about: "other",
    answers: desk({ ...staff("conflict"), ...NOT_WRITERS }),
  },
  { endpoint: `${ARTICLE}#correct`, about: "own", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#correct`, about: "other", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#withdraw`, about: "own", answers: desk({ ...staff("missing"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#withdraw`, about: "other", answers: desk({ ...staff("missing"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#keepVersion`, about: "own", answers: desk() },
  { endpoint: `${ARTICLE}#keepVersion`, about: "other", answers: desk(NOT_WRITERS) },
  {
    endpoint: `${ARTICLE}#dismissNotice`,
    about: "own",
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  },
  {
    endpoint: `${ARTICLE}#dismissNotice`,
    about: "other",
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  },
  // No agency has killed it: that is asked after who it is.
  { endpoint: `${ARTICLE}#discard`, about: "own", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },
  { endpoint: `${ARTICLE}#discard`, about: "other", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },
  { endpoint: "/desk/put-away", answers: page(NOT_WRITERS) },
  {
    endpoint: "app/desk/put-away/actions.ts#bringBack",
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  },
  { endpoint: `${ARTICLE}#setEmbargo`, about: "own", answers: desk(NOT_WRITERS) },
  { endpoint: `${ARTICLE}#setEmbargo`, about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: `${ARTICLE}#restoreVersion`, about: "own", answers: desk() },
  { endpoint: `${ARTICLE}#restoreVersion`, about: "other", answers: desk(NOT_WRITERS) },
  // Its block is not there: that is asked after who it is.
  { endpoint: `${ARTICLE}#restoreBlock`, about: "own", answers: desk(staff("missing")) },
  {
    endpoint: `${ARTICLE}#restoreBlock`,
    about: "other",
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  },
  // The preview: by the newsroom's own proof, or by a link's.
  { endpoint: "/desk/articles/[articleId]/preview", about: "own", answers: page() },
  { endpoint: "/desk/articles/[articleId]/preview", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: "GET /api/articles/[articleId]/preview", about: "own", answers: desk() },
  { endpoint: "GET /api/articles/[articleId]/preview", about: "other", answers: desk(NOT_WRITERS) },
  {
    endpoint: "GET /api/articles/[articleId]/preview/media/[name]",
    about: "own",
    answers: desk(staff("missing")),
  },
  {
    endpoint: "GET /api/articles/[articleId]/preview/media/[name]",
    about: "other",
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  },
  { endpoint: `${PREVIEW}#share`, about: "own", answers: desk() },
  { endpoint: `${PREVIEW}#share`, about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: `${PREVIEW}#revoke`, about: "own", answers: desk(staff("missing")) },
  { endpoint: `${PREVIEW}#revoke`, about: "other", answers: desk({ ...staff("missing"), ...NOT_WRITERS }) },
  { endpoint: "GET /preview/[secret]", answers: everybody("missing") },
  { endpoint: "GET /preview/[secret]/media/[name]", answers: everybody("missing") },

  { endpoint: "/desk/articles/[articleId]/import", about: "own", answers: page() },
  { endpoint: "/desk/articles/[articleId]/import", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: `${ARTICLE}#restoreFromImport`, about: "own", answers: desk() },
  { endpoint: `${ARTICLE}#restoreFromImport`, about: "other", answers: desk(NOT_WRITERS) },

  // Links to our own stories: everybody finds what readers see and what they see themselves.
  { endpoint: "GET /api/stories", answers: desk() },
  { endpoint: "GET /api/stories/[articleId]", about: "own", answers: desk() },
  { endpoint: "GET /api/stories/[articleId]", about: "other", answers: desk(NOT_WRITERS) },

  // Imports: like articles.
  { endpoint: "/desk/import", answers: page() },
  { endpoint: "POST /api/imports", answers: desk() },
  // An address that nobody may have fetched: that is asked after who it is.
  { endpoint: "POST /api/imports/address", answers: desk(staff("invalid")) },
  { endpoint: "/desk/import/[importId]", about: "own", answers: page() },
  { endpoint: "/desk/import/[importId]", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: "GET /api/imports/[importId]/decisions", about: "own", answers: desk() },
  { endpoint: "GET /api/imports/[importId]/decisions", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "POST /api/imports/[importId]/decisions", about: "own", answers: desk() },
  { endpoint: "POST /api/imports/[importId]/decisions", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "GET /api/imports/[importId]/original", about: "own", answers: desk() },
  { endpoint: "GET /api/imports/[importId]/original", about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "app/desk/import/[importId]/actions.ts#createArticle", about: "own", answers: desk() },
  {
    endpoint: "app/desk/import/[importId]/actions.ts#createArticle",
    about: "other",
    answers: desk(NOT_WRITERS),
  },
  // A story that comes in again, and an article that it is.
  { endpoint: "/desk/import/[importId]/compare/[articleId]", about: "own", answers: page() },
  { endpoint: "/desk/import/[importId]/compare/[articleId]", about: "other", answers: page(NOT_WRITERS) },
  { endpoint: `${SAME}#updateArticle`, about: "own", answers: desk() },
  { endpoint: `${SAME}#updateArticle`, about: "other", answers: desk(NOT_WRITERS) },
  // It is no kill: that is asked after who it is.
  { endpoint: `${SAME}#putNotice`, about: "own", answers: desk(staff("invalid")) },
  { endpoint: `${SAME}#putNotice`, about: "other", answers: desk({ ...staff("invalid"), ...NOT_WRITERS }) },

  { endpoint: `${REVIEW}#reread`, about: "own", answers: desk() },
  { endpoint: `${REVIEW}#reread`, about: "other", answers: desk(NOT_WRITERS) },
  // "Always" and "never" change what everybody's stories are read as: editors. The text asked about names its source.
  { endpoint: `${REVIEW}#remember`, about: "own", answers: desk(NOT_WRITERS) },
  { endpoint: `${REVIEW}#remember`, about: "other", answers: desk(NOT_WRITERS) },
  { endpoint: "/desk/import/rules", answers: page(NOT_WRITERS) },
  { endpoint: "app/desk/import/rules/actions.ts#forget", answers: desk(NOT_WRITERS) },

  // Runs of many stories: editors.
  { endpoint: "/desk/import/runs", answers: page(NOT_WRITERS) },
  { endpoint: "/desk/import/runs/[runId]", answers: page(NOT_WRITERS) },
  { endpoint: "POST /api/import-runs", answers: desk(NOT_WRITERS) },
  { endpoint: `${RUN}#start`, answers: desk(NOT_WRITERS) },
  { endpoint: `${RUN}#cancel`, answers: desk(NOT_WRITERS) },
  { endpoint: `${RUN}#retry`, answers: desk(NOT_WRITERS) },
  { endpoint: `${RUN}#undo`, answers: desk(NOT_WRITERS) },

  // Pictures belong to the newsroom.
  { endpoint: "POST /api/pictures", answers: desk() },
  { endpoint: "POST /api/pictures/address", answers: desk(staff("invalid")) },
  { endpoint: "GET /api/pictures/[pictureId]/[width]", about: "own", answers: desk() },
  { endpoint: "GET /api/pictures/[pictureId]/[width]", about: "other", answers: desk() },

  // People.
  { endpoint: "/desk/users", answers: page(ADMINISTRATORS) },
  { endpoint: "/desk/users/activity", answers: page(ADMINISTRATORS) },
  { endpoint: "app/desk/users/actions.ts#invite", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/users/actions.ts#renewInvite", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/users/actions.ts#resetPassword", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/users/actions.ts#setRole", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/users/actions.ts#disable", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/users/actions.ts#enable", answers: desk(ADMINISTRATORS) },

  // What stories are sorted by: editors. What is changed, merged or deleted is not there: that is asked after who it is.
  { endpoint: "/desk/sections", answers: page(NOT_WRITERS) },
  { endpoint: "app/desk/sections/actions.ts#create", answers: desk(NOT_WRITERS) },
  ...["edit", "move", "merge", "remove"].map((act) => ({
    endpoint: `app/desk/sections/actions.ts#${act}`,
    answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
  })),
  ...["topics", "contributors"].flatMap((kind) => [
    { endpoint: `/desk/${kind}`, answers: page(NOT_WRITERS) },
    { endpoint: `app/desk/${kind}/actions.ts#create`, answers: desk(NOT_WRITERS) },
    ...["edit", "merge", "remove"].map((act) => ({
      endpoint: `app/desk/${kind}/actions.ts#${act}`,
      answers: desk({ ...staff("missing"), ...NOT_WRITERS }),
    })),
  ]),

  { endpoint: "/desk/front", answers: page(NOT_WRITERS) },
  // Of a draft that is another one by now: that is asked after who it is.
  { endpoint: "app/desk/front/actions.ts#save", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },
  { endpoint: "app/desk/front/actions.ts#publish", answers: desk({ ...staff("conflict"), ...NOT_WRITERS }) },

  { endpoint: "/desk/settings", answers: page(ADMINISTRATORS) },
  { endpoint: "app/desk/settings/actions.ts#decideAi", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/settings/actions.ts#write", answers: desk(ADMINISTRATORS) },
  { endpoint: "app/desk/settings/actions.ts#announce", answers: desk(ADMINISTRATORS) },

  // One's own account.
  { endpoint: "/desk/account", answers: page() },
  { endpoint: "app/desk/account/actions.ts#rename", answers: desk() },
  { endpoint: "app/desk/account/actions.ts#changePassword", answers: desk(staff("invalid")) },
  { endpoint: "app/desk/account/actions.ts#signOutOne", answers: desk(staff("missing")) },
  { endpoint: "app/desk/account/actions.ts#signOutOthers", answers: desk() },

  // The readers' wing knows nobody: the same answer to all. Stories that aren't there are missing for administrators, too.
  { endpoint: "GET /", answers: everybody("done") },
  { endpoint: "GET /[section]", answers: everybody("missing") },
  { endpoint: "GET /[section]/[slug]", answers: everybody("missing") },
  { endpoint: "GET /[section]/[slug]/[...rest]", answers: everybody("missing") },
  { endpoint: "GET /[section]/[slug]/ninjs.json", answers: everybody("missing") },
  { endpoint: "GET /[section]/[slug]/lite", answers: everybody("missing") },
  { endpoint: "GET /lite", answers: everybody("done") },
  { endpoint: "GET /oembed", answers: everybody("missing") },
  { endpoint: "GET /[section]/feed.xml", answers: everybody("missing") },
  { endpoint: "GET /[section]/atom.xml", answers: everybody("missing") },
  { endpoint: "GET /[section]/feed.json", answers: everybody("missing") },
  // Without text they are not there.
  { endpoint: "GET /principles", answers: everybody("missing") },
  { endpoint: "GET /accessibility", answers: everybody("missing") },
  { endpoint: "GET /contact", answers: everybody("missing") },
  { endpoint: "GET /topic/[slug]", answers: everybody("missing") },
  { endpoint: "GET /author/[slug]", answers: everybody("missing") },
  ...["topic", "author"].flatMap((kind) =>
    ["feed.xml", "atom.xml", "feed.json"].map((file) => ({
      endpoint: `GET /${kind}/[slug]/${file}`,
      answers: everybody("missing"),
    })),
  ),
  { endpoint: "GET /indexnow/[key]", answers: everybody("missing") },
  { endpoint: "GET /cards/[name]", answers: everybody("missing") },
  { endpoint: "GET /corrections", answers: everybody("done") },
  { endpoint: "GET /corrections/feed.xml", answers: everybody("done") },
  { endpoint: "GET /search", answers: everybody("done") },
  { endpoint: "GET /opensearch.xml", answers: everybody("done") },
  { endpoint: "GET /feed.xml", answers: everybody("done") },
  { endpoint: "GET /atom.xml", answers: everybody("done") },
  { endpoint: "GET /feed.json", answers: everybody("done") },
  { endpoint: "GET /sitemap.xml", answers: everybody("done") },
  { endpoint: "GET /sitemaps/[file]", answers: everybody("missing") },
  { endpoint: "GET /news-sitemap.xml", answers: everybody("done") },
  { endpoint: "GET /security.txt", answers: everybody("missing") },
  { endpoint: "GET /robots.txt", answers: everybody("done") },
  { endpoint: "GET /apple-touch-icon.png", answers: everybody("done") },
  { endpoint: "GET /media/[name]", answers: everybody("missing") },
  { endpoint: "GET /assets/[name]", answers: everybody("missing") },
];
