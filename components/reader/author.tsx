import type { ReactNode } from "react";
import type { AuthorView, StoryView } from "@/lib/reader/view";
import { houseWords, SITE_LANGUAGE } from "./house-words";
import type { Medium } from "./medium";
import { Paragraphs } from "./paragraphs";
import { Picture } from "./picture";

/** Who wrote it, below the story: those who have said something about themselves. */
export function AboutAuthors({ story, medium }: { story: StoryView; medium: Medium }): ReactNode {
  const told = [
    ...new Map([...story.names.authors.values()].map((author) => [author.slug, author])).values(),
  ];
  return told
    .filter(({ bio }) => bio !== "")
    .map((author) => (medium.kind === "lite" ? { ...author, picture: null } : author))
    .map((author) => (
      <aside
        aria-label={`About ${author.name}`}
        className={author.picture ? "about-author with-portrait" : "about-author"}
        key={author.slug}
        {...houseWords(story.language)}
      >
        {author.picture ? <Picture crop="1x1" most={320} picture={author.picture} sizes="4.5rem" /> : null}
        <div>
          <h2>
            <a href={`/author/${author.slug}`}>{author.name}</a>
          </h2>
          <Paragraphs text={author.bio} />
        </div>
      </aside>
    ));
}

/** The head of an author's page: portrait, bio, links. */
export function AuthorHead({ author }: { author: AuthorView }): ReactNode {
  const { bio, links, picture } = author;
  if (bio === "" && links.length === 0 && picture === null) return null;
  return (
    <div className="about">
      {picture ? <Picture crop="1x1" most={480} picture={picture} sizes="8rem" /> : null}
      <div>
        <Paragraphs text={bio} />
        {links.length === 0 ? null : (
          <ul aria-label="Elsewhere" lang={SITE_LANGUAGE}>
            {links.map((link) => (
              <li key={link}>
                <a href={link} rel="me noopener">
                  {link.replace(/^https:\/\/(?:www\.)?/, "").replace(/\/$/, "")}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
