import type { Source } from "@/lib/features/strategy/rules/views";

/** The document, linked where its address is known and is a web address. */
export function SourceLine({ source, absent }: { source: Source; absent: string }) {
  if (!source.document) return <span className="text-ink-3">{absent}</span>;
  const isWeb = source.url !== null && /^https?:\/\//.test(source.url);
  return isWeb ? (
    <a className="text-tiny" href={source.url ?? ""} rel="noreferrer noopener">
      {source.document}
    </a>
  ) : (
    <span className="text-tiny text-ink-2">{source.document}</span>
  );
}
