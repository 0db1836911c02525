import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import { PassRates } from "@/components/evaluations/second-look/pass-rates";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data/data-table";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField } from "@/components/ui/text-fields";
import {
  getSecondLook,
  type DrawRow,
  type SecondLookPeriod,
} from "@/lib/features/evaluations/second-look/queries/second-look";
import { formatNumber } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { drawSampleAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.secondLook.title };
}

export default async function SecondLookPage() {
  const ctx = await requireContext();
  const view = await orNotFound(getSecondLook(ctx));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.secondLook;
  const hasDraws = view.periods.some(({ draws }) => draws.length > 0);
  const isDone = view.mine.every(({ verdict }) => verdict !== null);
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        about={w.lead}
        actions={hasDraws && <DownloadLinks {...downloadsOf(m, "second-look", {})} />}
      />
      {view.mine.length > 0 && (
        <section className="list-block mb-6" aria-labelledby="mine">
          <BlockTitle id="mine" title={w.mine} />
          {isDone && <p className="mb-2">{w.mineDone}</p>}
          <Card as="div" rows>
            {view.mine.map(({ id, verdict, ...period }, index) => (
              <div key={id} className="flex items-center justify-between gap-3">
                <TextLink href={`/hr/second-look/${id}`}>
                  {w.item(periodName(period, ctx.locale), formatNumber(index + 1, ctx.locale))}
                </TextLink>
                {verdict && <Chip tone={verdict === "supports" ? "ok" : "warn"}>{w.verdicts[verdict]}</Chip>}
              </div>
            ))}
          </Card>
        </section>
      )}
      <PassRates
        periods={view.periods}
        m={m}
        locale={ctx.locale}
        below={(period) => <Draws period={period} mayDraw={view.mayDraw} m={m} locale={ctx.locale} />}
      />
    </div>
  );
}

type DrawsProps = { period: SecondLookPeriod; mayDraw: boolean; m: Messages; locale: Locale };

/** How each unit's sample was drawn, so that it can be drawn again, and the button for what was not drawn yet. */
function Draws({ period, mayDraw, m, locale }: DrawsProps) {
  const w = m.evaluations.secondLook;
  const rows = period.draws.map((row) => ({ ...row, key: row.id }));
  return (
    <div className="mt-3 grid gap-3">
      {rows.length > 0 && (
        <>
          <DataTable caption={w.units} columns={columnsOf(m, locale)} rows={rows} />
          <Disclosure summary={w.repeat}>
            <DataTable caption={w.repeat} columns={drawColumnsOf(m, locale)} rows={rows} />
          </Disclosure>
        </>
      )}
      {mayDraw && (
        <ActionForm
          id={`draw-${period.id}`}
          action={drawSampleAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
          done={w.done}
        >
          <HiddenField name="periodId" value={period.id} />
          <p className="mb-2 text-small text-ink-2">{w.drawHint}</p>
          <SubmitButton tone="secondary" small>
            {period.draws.length > 0 ? w.drawMore : w.draw}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

type Columns = Column<DrawRow & { key: string }>[];

function columnsOf(m: Messages, locale: Locale): Columns {
  const w = m.evaluations.secondLook;
  const number = (n: number) => formatNumber(n, locale);
  return [
    { key: "unit", label: w.columns.unit, cell: ({ unitName }) => unitName },
    {
      key: "population",
      label: w.columns.population,
      number: true,
      cell: ({ population }) => number(population),
    },
    { key: "sample", label: w.columns.sample, number: true, cell: ({ sample }) => number(sample) },
    { key: "judged", label: w.columns.judged, number: true, cell: ({ judged }) => number(judged) },
  ];
}

/** What somebody needs to draw the same sample again. */
function drawColumnsOf(m: Messages, locale: Locale): Columns {
  const w = m.evaluations.secondLook;
  const number = (n: number) => formatNumber(n, locale);
  return [
    { key: "unit", label: w.columns.unit, cell: ({ unitName }) => unitName },
    {
      key: "rule",
      label: w.columns.rule,
      cell: ({ percent, minimum }) => w.rule(number(percent), number(minimum)),
    },
    {
      key: "seed",
      label: w.columns.seed,
      wide: true,
      cell: ({ seed, populationHash }) => (
        <span className="mono text-tiny [overflow-wrap:anywhere]">
          {seed}
          <br />
          {populationHash}
        </span>
      ),
    },
  ];
}
