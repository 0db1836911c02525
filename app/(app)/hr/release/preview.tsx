import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import type { ReleaseDesk, ReleasePreview } from "@/lib/features/evaluations/release/queries/desk";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { orderReleaseAction } from "./actions";

type Chosen = NonNullable<ReleaseDesk["chosen"]>;
type Props = { desk: ReleaseDesk; chosen: Chosen; ctx: Context; m: Messages };

/** The figures before the order; the order itself only where the period's rules release together. */
export function Preview({ desk, chosen, ctx, m }: Props) {
  const w = m.evaluations.release;
  const { preview, period } = chosen;
  const n = (value: number) => formatNumber(value, ctx.locale);
  return (
    <Card label={w.preview}>
      <h2>{w.ready(n(preview.signed))}</h2>
      <p className="mt-1 text-ink-2">{w.counts(n(preview.released), n(preview.unsigned))}</p>
      {preview.undecided > 0 && (
        <Note tone="warn" className="mt-3">
          {w.undecided(n(preview.undecided))}
        </Note>
      )}
      {period.releaseMode !== "together" ? (
        <Note className="mt-4">{w.notTogether[period.releaseMode]}</Note>
      ) : preview.signed === 0 ? (
        <p className="mt-4 text-ink-2">{w.nothing}</p>
      ) : (
        desk.mayOrder && <Order chosen={chosen} n={n} m={m} />
      )}
      <Spread preview={preview} m={m} />
      <Desks preview={preview} n={n} m={m} />
    </Card>
  );
}

function Order({ chosen, n, m }: { chosen: Chosen; n: (value: number) => string; m: Messages }) {
  const w = m.evaluations.release;
  return (
    <ActionForm
      id="order"
      action={orderReleaseAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
      className="mt-4"
    >
      <HiddenField name="periodId" value={chosen.period.id} />
      <HiddenField name="unitId" value={chosen.unitId ?? ""} />
      <p className="mb-2 text-small text-ink-2">{w.orderAbout}</p>
      <SubmitButton>{w.order(n(chosen.preview.signed))}</SubmitButton>
    </ActionForm>
  );
}

function Spread({ preview, m }: { preview: ReleasePreview; m: Messages }) {
  const w = m.evaluations.release;
  const { findings, reason } = preview;
  return (
    <section className="mt-4">
      <h3>{w.spread}</h3>
      {findings === null && <p className="text-small text-ink-2">{w.spreadSmall}</p>}
      {findings?.length === 0 && <p className="text-small text-ink-2">{w.spreadWithin}</p>}
      {findings && findings.length > 0 && (
        <>
          <ul className="mt-1 text-small">
            {findings.map(({ warning, ratings, test, percent, count, total }) => (
              <li key={warning}>
                {w.warnings[test](
                  ratings.map((rating) => m.evaluations.ratings[rating]).join(w.or),
                  percent,
                  count,
                  total,
                )}
              </li>
            ))}
          </ul>
          {reason ? (
            <p className="mt-2 text-small">
              <span className="text-ink-3">{w.reasonBy(reason.author)}</span> {reason.text}
            </p>
          ) : (
            <p className="mt-2 text-small text-ink-2">{w.noReason}</p>
          )}
          <p className="mt-2 text-small text-ink-3">{w.guidance}</p>
        </>
      )}
    </section>
  );
}

type DesksProps = { preview: ReleasePreview; n: (value: number) => string; m: Messages };

function Desks({ preview, n, m }: DesksProps) {
  const w = m.evaluations.release;
  if (preview.desks.length === 0) return null;
  return (
    <Disclosure summary={w.desks(n(preview.unsigned))} className="mt-4">
      <DataTable
        caption={w.deskCaption}
        rows={preview.desks.map((desk, index) => ({ key: String(index), ...desk }))}
        columns={[
          {
            key: "appraiser",
            label: w.appraiser,
            wide: true,
            cell: (desk) => desk.appraiser ?? w.noAppraiser,
          },
          { key: "people", label: w.people, cell: (desk) => n(desk.people) },
        ]}
      />
    </Disclosure>
  );
}
