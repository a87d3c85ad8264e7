"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

/** A portrait in a form: chosen from a file, sent at once, kept with the form. */
export function Portrait({ pictureId }: { pictureId: string | null }) {
  const [id, setId] = useState(pictureId);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();

  async function send(file: File) {
    setBusy(true);
    setRefused(undefined);
    const answer = await upload(file);
    setBusy(false);
    if (answer.id === null) setRefused(answer.because);
    else setId(answer.id);
  }

  return (
    <>
      <Field
        error={refused}
        hint={busy ? "The picture is on its way …" : "JPEG, PNG or WebP."}
        label="Portrait"
        name="pictureId"
      >
        {(wiring) => (
          <input
            {...wiring}
            accept="image/jpeg,image/png,image/webp"
            className="ui-input"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void send(file);
            }}
            type="file"
          />
        )}
      </Field>
      <input name="pictureId" type="hidden" value={id ?? ""} />
      {id !== null && (
        <div className="taxonomy-portrait">
          {/* biome-ignore lint/performance/noImgElement: our renditions are made once, no framework serves them */}
          <img alt="" src={`/api/pictures/${id}/320`} />
          <Button icon="trash" look="quiet" onClick={() => setId(null)}>
            Remove portrait
          </Button>
        </div>
      )}
    </>
  );
}

async function upload(file: File): Promise<{ id: string } | { id: null; because: string }> {
  const broke = { id: null, because: "The picture did not arrive. Try again." };
  try {
    const response = await fetch("/api/pictures", {
      method: "POST",
      body: file,
      headers: { "content-type": file.type, "x-file-name": encodeURIComponent(file.name) },
    });
    const answer: unknown = await response.json();
    return readAnswer(answer) ?? broke;
  } catch {
    return broke;
  }
}

function readAnswer(answer: unknown): { id: string } | { id: null; because: string } | null {
  if (typeof answer !== "object" || answer === null) return null;
  if ("message" in answer && typeof answer.message === "string") return { id: null, because: answer.message };
  if (!("value" in answer) || typeof answer.value !== "object" || answer.value === null) return null;
  const { value } = answer;
  return "id" in value && typeof value.id === "string" ? { id: value.id } : null;
}
