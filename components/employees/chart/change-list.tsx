import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";

export type Change = {
  id: string;
  kind: string;
  day: string;
  reason: string;
  actorName: string;
  at: string;
  isUndone: boolean;
};

/** The recorded changes of a unit or post, the latest first; the last one can be taken back while nothing depends on it. */
export function ChangeList<T>({
  changes,
  undo,
  action,
  requestKey,
  zone,
  locale,
  m,
}: {
  changes: readonly Change[];
  undo: { id: string; version: number } | null;
  action: FormAction<T>;
  requestKey: string;
  zone: string;
  locale: "id" | "en";
  m: Messages;
}) {
  const w = m.organization.chart;
  const kinds: Record<string, string> = w.changeKinds;
  return (
    <section aria-labelledby="changes" className="mt-6">
      <BlockTitle id="changes" title={w.unit.changes} />
      {changes.length === 0 && <p className="text-ink-2">{w.unit.noChanges}</p>}
      <ol className="divide-y divide-line">
        {changes.map((change) => (
          <li key={change.id} className="py-3">
            <b className="font-semibold">{kinds[change.kind]}</b>{" "}
            {change.isUndone && <Chip>{w.unit.undone}</Chip>}
            <span className="block text-small text-ink-2">
              {w.effects.from(formatDate(change.day, locale))}. {change.reason}
            </span>
            <span className="block text-small text-ink-3">
              {w.unit.changeLine(change.actorName, formatDateTime(change.at, locale, zone))}
            </span>
            {undo?.id === change.id && (
              <ActionForm
                id={`undo-${change.id}`}
                action={action}
                requestKey={requestKey}
                labels={m.common.form}
                className="mt-2"
              >
                <HiddenField name="changeId" value={undo.id} />
                <HiddenField name="version" value={undo.version} />
                <SubmitButton tone="secondary" small>
                  {w.unit.undo}
                </SubmitButton>
                <p className="mt-1 text-small text-ink-3">{w.unit.undoAbout}</p>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
