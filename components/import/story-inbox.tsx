"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { MAX_FILE_BYTES } from "@/lib/import/limits";
import type { CreatedImport } from "@/lib/import/types";
import { Bringing } from "./bringing";
import { DropTarget } from "./drop-target";
import { bringMany, isLargeExport } from "./many-files";
import { type Reading, ReadList } from "./read-list";
import { readAddress, readFile, readOnlyFile, readText } from "./read-source";
import { useAlive } from "./use-alive";
import { usePastedText } from "./use-pasted-text";

/** Since this page was drawn something came in: going Back shows the page as it was, and its list is old. */
let hasComeIn = false;

interface Props {
  /** A sample to begin with; "" for an empty box. */
  sample: string;
}

/**
 * Where stories come in: paste one or the address of its page, or choose or drop files. One goes to its review at
 * once, several to a list.
 */
export function StoryInbox({ sample }: Props) {
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const pasted = usePastedText(sample);
  // Before the page is alive, the browser itself would send the form, and the text would be gone.
  const alive = useAlive();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  /** How much of many stories has gone out, from 0 to 1; null while none are brought in. */
  const [sent, setSent] = useState<number | null>(null);
  const [readings, setReadings] = useState<readonly Reading[]>([]);

  useEffect(() => {
    if (!hasComeIn) return;
    hasComeIn = false;
    router.refresh();
  }, [router]);

  function review(created: CreatedImport | { runId: string }) {
    hasComeIn = true;
    router.push(`/desk/import/${"runId" in created ? `runs/${created.runId}` : created.id}` as Route);
  }

  /** A file that was copied is pasted as one. What programs copy beside their words, a picture of them, is none. */
  function takePasted(event: ClipboardEvent) {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes("text/html")) return;
    event.preventDefault();
    void readFiles([...files]);
  }

  function takeDropped(files: readonly File[]) {
    if (files.length > 0) void readFiles(files);
    else if (!busy) setRefused("There is no file in that folder. Drop another one.");
  }

  async function readPasted(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const read = pasted.isAddress ? readAddress : readText;
    setBusy(true);
    setRefused(undefined);
    const answer = await read(pasted.text());
    if (answer.kind === "done") {
      pasted.forget();
      review(answer.value);
      return;
    }
    setBusy(false);
    setRefused(answer.message);
    pasted.box.current?.focus();
  }

  async function readFiles(files: readonly File[]) {
    if (busy || files.length === 0) return;
    setBusy(true);
    setRefused(undefined);
    const [only] = files;
    const isExport = files.length === 1 && only !== undefined && (await isLargeExport(only));
    if (isExport || files.length > MANY || files.some(({ size }) => size > MAX_FILE_BYTES)) {
      await bringIn(files);
      return;
    }
    if (only && files.length === 1) {
      await readOne(only);
      return;
    }
    let all: readonly Reading[] = files.map(({ name }) => ({ name, answer: null }));
    setReadings(all);
    for (const [index, file] of files.entries()) {
      const answer = await readFile(file);
      all = all.map((reading, at) => (at === index ? { ...reading, answer } : reading));
      setReadings(all);
    }
    setBusy(false);
    router.refresh();
  }

  async function readOne(file: File) {
    setReadings([{ name: file.name, answer: null }]);
    const answer = await readOnlyFile(file);
    if (answer.kind === "done") return review(answer.value);
    setReadings([{ name: file.name, answer }]);
    setBusy(false);
  }

  /** A source with many stories, or many files: a run, whose page shows what would become of each. */
  async function bringIn(files: readonly File[]) {
    setReadings([]);
    setSent(0);
    const answer = await bringMany(files, setSent);
    if (answer.kind === "done") return review(answer.value);
    setSent(null);
    setBusy(false);
    setRefused(answer.message);
  }

  return (
    <DropTarget onFiles={takeDropped}>
      <form className="import-inbox" noValidate onSubmit={readPasted}>
        <Field
          error={refused}
          hint="Paste everything, clutter included, or the address of a page. Nothing is lost, and you decide before an article is made."
          label="Story text"
        >
          {(wiring) => (
            <textarea
              {...wiring}
              className="ui-input import-box"
              defaultValue={sample}
              dir="auto"
              onInput={pasted.keep}
              onPaste={takePasted}
              ref={pasted.box}
              spellCheck={false}
            />
          )}
        </Field>
        <p className="ui-muted" role="status">
          {pasted.isAddress && (busy ? FETCHING : ADDRESS)}
        </p>
        <div className="ui-actions">
          <Button busy={busy} disabled={!alive} look="action" type="submit">
            {pasted.isAddress ? "Read this page" : "Read story"}
          </Button>
          <Button disabled={!alive} icon="import" onClick={() => chooser.current?.click()}>
            Choose files
          </Button>
          <span className="ui-muted">
            or drop them anywhere on this page. Word, web pages, e-mails, Markdown, wire files, exports,
            archives.
          </span>
          <input
            aria-label="Files"
            hidden
            multiple
            onChange={(event) => {
              void readFiles([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
            ref={chooser}
            type="file"
          />
        </div>
      </form>
      {sent !== null && <Bringing sent={sent} />}
      <ReadList readings={readings} />
    </DropTarget>
  );
}

const ADDRESS =
  "This is an address: Galley fetches the page and reads the story on it, or all the stories of a feed.";
const FETCHING = "Fetching what is there…";

/** More files than this are a run. */
const MANY = 12;
