/** So many stories stand below a story: an editor chooses that many at most, and what is left is filled by itself. */
export const MORE_STORIES = 3;
