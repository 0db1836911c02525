"use client";

import { FailureNotice } from "@/components/ui/page/failure-notice";
import { failure } from "@/lib/messages/id/failure";
import "./globals.css";

/** Takes the place of everything when the outermost layout threw; Indonesian, because even the language is unknown. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="id">
      <body>
        <title>{failure.title}</title>
        <main className="content">
          <FailureNotice words={failure} error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
