import type { ReferenceSource } from "@/lib/features/strategy/reference-rules/facts";
import type { Messages } from "@/lib/messages/messages-for";

/** The document with its kind, linked where its address is whole and on the web. What the collector wrote about it is English. */
export function Source({ source, m }: { source: ReferenceSource; m: Messages }) {
  const { absent, sourceKinds, sourceCut } = m.strategy.reference;
  const { document, url, kind, urlComplete, note } = source;
  if (document === null) return <span className="text-ink-3">{absent}</span>;
  const isWeb = url !== null && /^https?:\/\//.test(url);
  const about = [kind && (sourceKinds[kind] ?? kind), urlComplete === false && sourceCut].filter(Boolean);
  return (
    <span className="text-small">
      {isWeb ? (
        <a href={url} rel="noreferrer noopener">
          {document}
        </a>
      ) : (
        document
      )}
      <span className="block text-tiny text-ink-3">{about.join(" · ")}</span>
      {note && (
        <span className="block text-tiny text-ink-3" lang="en">
          {note}
        </span>
      )}
    </span>
  );
}
