import { Button } from "./button";
import { Notice } from "./notice";

interface Props {
  /** Whose version is the other one. */
  who: string;
  /** "headline": what both have changed, in the middle of a sentence. */
  what: string;
  /** When they did, an ISO instant. */
  at: string;
  theirs: string;
  yours: string;
  onChoose: (choice: "mine" | "theirs") => void;
}

/** Two people changed the same thing: both versions, and the choice. */
export function TwoVersions({ who, what, at, theirs, yours, onChoose }: Props) {
  return (
    <Notice announce tone="warn">
      <p>
        {who} changed the {what} to <Words>{theirs}</Words> at {clock(at)}. Yours is <Words>{yours}</Words>.
      </p>
      <div className="ui-actions">
        <Button onClick={() => onChoose("mine")}>Keep yours</Button>
        <Button onClick={() => onChoose("theirs")}>Take theirs</Button>
      </div>
    </Notice>
  );
}

/** In a direction of their own: a full stop of ours must not jump into an Arabic headline. */
const Words = ({ children }: { children: string }) => (children === "" ? "nothing" : <bdi>“{children}”</bdi>);

const clock = (at: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
