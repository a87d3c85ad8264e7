/**
 * The client of commits that the newsroom makes by itself, such as when a picture arrives: nobody has worked on an
 * article because of them.
 *
 * It has no version, as every UUID must have that an editor sends ({@link CommitArticle}), so none can claim it.
 */
export const NEWSROOM_CLIENT = "00000000-0000-0000-0000-000000000001";
