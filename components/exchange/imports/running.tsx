import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import type { ImportView } from "@/lib/features/exchange/queries/import-views";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { Refresher } from "./refresher";

type Running = "reading" | "checking" | "entering" | "undoing";
export const isRunning = (state: string): state is Running =>
  ["reading", "checking", "entering", "undoing"].includes(state);

type Props = { view: ImportView; state: Running; m: Messages; locale: Locale };

/** Progress by rows of the job that runs. */
export function RunningStep({ view, state, m, locale }: Props) {
  const w = m.exchange.running;
  const total = Math.max(view.totalRows, view.doneRows, 1);
  const done = formatNumber(view.doneRows, locale);
  const sentence = state === "reading" ? w.reading(done) : w[state](done, formatNumber(total, locale));
  return (
    <Card label={m.exchange.states[state]}>
      <p className="text-h3" role="status">
        {sentence}
      </p>
      {state !== "reading" && (
        <progress
          className="my-3 block h-3 w-full accent-laut-7"
          max={total}
          value={view.doneRows}
          aria-label={sentence}
        />
      )}
      <p className="mb-3 text-small text-ink-2">{w.about}</p>
      <ButtonLink href={`/hr/imports/${view.id}`} tone="secondary" small>
        {w.reload}
      </ButtonLink>
      <Refresher />
    </Card>
  );
}
