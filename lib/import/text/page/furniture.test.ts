import { describe, expect, it } from "vitest";
import { furnitureIn } from "./appeals";
import { furnitureLine } from "./furniture";

const reason = (text: string) => (furnitureLine(text) ?? furnitureIn(text))?.reason ?? null;

describe("what belongs to the page", () => {
  it.each([
    ["Advertisement", "ad"],
    ["Story continues below", "ad"],
    ["Anzeige", "ad"],
    ["Share", "share"],
    ["Partager sur Facebook Partager sur Twitter Envoyer par e-mail", "share"],
    ["2.4K Shares 318 Comments", "share"],
    ["View 46 comments", "comments"],
    ["12 commentaires", "comments"],
    ["Skip to main content", "nav"],
    ["Home News Sports Opinion Obituaries", "nav"],
    ["About us | Contact | Privacy policy", "nav"],
    ["READ MORE: Ten breakfasts worth getting up for", "related"],
    ["Lire aussi : La gare devient une bibliothèque", "related"],
    ["More: Teachers get first raise since 2014", "related"],
    ["Jetzt kostenlos den Newsletter «Küste am Morgen» abonnieren.", "newsletter"],
    ["Sign up to First Edition, our free daily newsletter – every weekday morning at 7am", "newsletter"],
    ["Want stories like this in your inbox? Sign up for the Weekend Tide newsletter.", "newsletter"],
    ["Support local journalism. Subscribe today for $1 a month for 6 months.", "subscription"],
    [
      "We use cookies to give you the best experience. By continuing you agree to our use of cookies.",
      "cookie",
    ],
    ["© 2023 Tillaquam Tribune Co.", "copyright"],
    ["Copyright 2022 Lakeline Media. All rights reserved.", "copyright"],
  ])("%s", (text, expected) => {
    expect(reason(text)).toBe(expected);
  });

  it.each([
    "Advertisement of the meetings is forbidden, though a parrot has learned the time and place.",
    "Share prices are also banned as a topic. “Share a sandwich instead,” Trelawny said.",
    "“Sign up for nothing, sign nothing, and bring your own chair,” reads the notice.",
    "Sign up they did: 90 people put their names on the door in the first week.",
    "Subscribe to slowness. Share it with nobody. Follow no one.",
    "More: the mayor, whose name is Pietr, has forgiven us twice.",
    "Copyright law, by contrast, we have got wrong since 1911.",
    "Comments by the mayor, made at a dinner, were printed by mistake.",
    "The privacy policy of one paper ran to 31,000 words, longer than the novel it was serialising.",
    "“We use cookies to improve your experience” was, the regulator said, neither true nor a question.",
    "Follow the money, they tell young reporters.",
    "Newsletters have come back, like beards.",
  ])("not: %s", (text) => {
    expect(reason(text)).toBeNull();
  });
});
