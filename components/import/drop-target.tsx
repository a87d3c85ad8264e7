"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { droppedFiles } from "./dropped-files";

interface Props {
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Takes files and folders that are dropped anywhere on the page, and says so while they hover. */
export function DropTarget({ onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const hover = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => take(files));
    };
    window.addEventListener("dragenter", hover);
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", hover);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);

  return (
    <>
      {children}
      {over && <p className="import-drop">Drop the files to read them.</p>}
    </>
  );
}
