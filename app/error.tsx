"use client";

import { FailureNotice } from "@/components/ui/page/failure-notice";
import { failure as en } from "@/lib/messages/en/failure";
import { failure as id } from "@/lib/messages/id/failure";

/** Takes the place of a page that threw, its shell included; the words come from the page's language, for no server can be asked. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const words = typeof document !== "undefined" && document.documentElement.lang === "en" ? en : id;
  return (
    <main className="p-4">
      <FailureNotice words={words} error={error} retry={retry} />
    </main>
  );
}
