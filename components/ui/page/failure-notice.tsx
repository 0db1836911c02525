"use client";

import { buttonClass } from "@/components/ui/button-class";

export type FailureWords = { title: string; text: string; retry: string; home: string; number: string };

const HOME = "/";

/** What stands where a page broke: no blame, a way on, and a number for the help desk. */
export function FailureNotice({
  words,
  error,
  retry,
}: {
  words: FailureWords;
  error: unknown;
  retry: () => void;
}) {
  const digest =
    error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  return (
    <section className="reading" role="alert">
      <h1>{words.title}</h1>
      <p className="mt-2">{words.text}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <button type="button" className={buttonClass({})} onClick={() => retry()}>
          {words.retry}
        </button>
        {/* A plain link: what broke is loaded anew, and no page pays for the router's link a second time. */}
        <a className={buttonClass({ tone: "secondary" })} href={HOME}>
          {words.home}
        </a>
      </p>
      {digest && (
        <p className="hint mt-6">
          {words.number}: <span className="mono">{digest}</span>
        </p>
      )}
    </section>
  );
}
