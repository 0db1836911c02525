import { FileCheck } from "@/components/documents/file-check";
import { Icon } from "@/components/ui/icon";
import type { VerifiedDocument } from "@/lib/features/documents/verification/queries";
import type { Messages } from "@/lib/messages/messages-for";

/** The check of a file on the reader's device; without JavaScript the fingerprint to compare by hand. */
export function FileCard({ document, m }: { document: VerifiedDocument; m: Messages }) {
  const { withoutScript, fingerprint, ...labels } = m.documents.verification.file;
  return (
    <div>
      <FileCheck hashes={document.hashes} labels={labels} />
      <noscript>
        <p className="text-small text-ink-3">{withoutScript}</p>
      </noscript>
      <p className="mt-2 text-tiny text-ink-3">{fingerprint}</p>
      <ul className="mono text-tiny text-ink-3">
        {document.hashes.map((hash) => (
          <li key={hash} className="[overflow-wrap:anywhere]">
            {hash}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function HiddenCard({ m }: { m: Messages }) {
  const { title, items, about } = m.documents.verification.hidden;
  return (
    <section className="card card-pad" aria-labelledby="hidden">
      <h2 id="hidden" className="text-h3">
        {title}
      </h2>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={item} className="flex items-center gap-2 py-1">
            <Icon name="lock" size={17} className="shrink-0 text-ink-3" />
            {item}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-small text-ink-3">{about}</p>
    </section>
  );
}
