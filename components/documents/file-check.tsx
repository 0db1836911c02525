"use client";

import { useId, useState, useSyncExternalStore, type DragEvent } from "react";
import { buttonClass } from "@/components/ui/button-class";

export type FileCheckLabels = {
  title: string;
  about: string;
  pick: string;
  checking: string;
  same: string;
  different: string;
  unable: string;
};

type Verdict =
  { state: "none" } | { state: "checking" | "unable" } | { state: "same" | "different"; name: string };

/** Nothing that was issued is larger: such a file need not be read to know that it is another. */
const MOST_BYTES = 50_000_000;
const never = () => () => undefined;

async function verdictOn(file: File, hashes: readonly string[]): Promise<Verdict> {
  // Browsers keep Web Crypto from pages that came over plain http.
  if (globalThis.crypto?.subtle === undefined) return { state: "unable" };
  if (file.size > MOST_BYTES) return { state: "different", name: file.name };
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { state: hashes.includes(hash) ? "same" : "different", name: file.name };
}

/** Compares a file with the fingerprints of what was issued, on the reader's own device: nothing is sent. */
export function FileCheck({ hashes, labels }: { hashes: readonly string[]; labels: FileCheckLabels }) {
  const id = useId();
  const [verdict, setVerdict] = useState<Verdict>({ state: "none" });
  const [isOver, setIsOver] = useState(false);
  // Without JavaScript the choice of a file would lead nowhere: it is not offered.
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const check = async (file: File | undefined) => {
    if (!file) return;
    setVerdict({ state: "checking" });
    setVerdict(await verdictOn(file, hashes).catch((): Verdict => ({ state: "unable" })));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void check(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  if (!isReady) return null;
  return (
    <div
      className={`rounded-surface border-2 border-dashed border-edge p-4 ${isOver ? "bg-laut-0" : "bg-card"}`}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <h2 className="text-h3">{labels.title}</h2>
      <p className="mt-0.5 text-small text-ink-3">{labels.about}</p>
      <div className="relative mt-2.5">
        <input
          id={id}
          type="file"
          accept="application/pdf,.pdf"
          className="peer absolute inset-0 h-full w-full opacity-0"
          onChange={(event) => void check(event.target.files?.[0])}
        />
        <label
          htmlFor={id}
          className={`${buttonClass({ tone: "secondary", small: true })} pointer-events-none peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ink`}
        >
          {labels.pick}
        </label>
      </div>
      <div role="status" className="empty:hidden">
        {verdict.state !== "none" && <Answer {...verdict} text={labels[verdict.state]} />}
      </div>
    </div>
  );
}

const TONES = { checking: "note-quiet", unable: "note-warn", same: "", different: "note-err" } as const;

type AnswerProps = { state: keyof typeof TONES; name?: string; text: string };

function Answer({ state, name, text }: AnswerProps) {
  return (
    <div className={`note ${TONES[state]} mt-3`}>
      <p className="font-semibold">{text}</p>
      {name && <p className="text-small [overflow-wrap:anywhere]">{name}</p>}
    </div>
  );
}
