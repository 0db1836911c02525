import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { Chip } from "@/components/ui/status/chip";
import { DateField, HiddenField, TextArea } from "@/components/ui/text-fields";
import type { PeriodRow } from "@/lib/features/evaluations/periods/queries";
import { dayIn, formatDate, formatNumber, formatRange } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import { unitKindName } from "@/lib/messages/unit-kind";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { closePeriodAction, extendPeriodAction, reopenPeriodAction } from "./actions";

const TONES = { planned: "neutral", open: "inf", scoring: "you", releasing: "you", closed: "ok" } as const;

type Props = { row: PeriodRow; mayChange: boolean; ctx: Context; m: Messages };

/** One period: where it stands, its last days, how far scoring has come, and what HR may do with it now. */
export function PeriodCard({ row, mayChange, ctx, m }: Props) {
  const t = m.evaluations.periods;
  const { locale } = ctx;
  const number = (n: number) => formatNumber(n, locale);
  return (
    <Card as="article">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {row.kind === "annual"
          ? t.annual(row.year)
          : `${m.organization.periods[row.cadence](row.number)} ${row.year}`}
        <Chip tone={TONES[row.state]}>{t.states[row.state]}</Chip>
      </h3>
      <DescriptionList
        items={[
          { term: t.days, value: formatRange(row.startsOn, row.endsOn, locale) },
          ...(row.onlyUnitKinds.length > 0
            ? [
                {
                  term: t.onlyFor,
                  value: row.onlyUnitKinds.map((kind) => unitKindName(kind, m)).join(", "),
                },
              ]
            : []),
          ...(row.kind === "annual"
            ? []
            : [{ term: t.selfNoteDue, value: formatDate(row.selfNoteDue, locale) }]),
          { term: t.scoringDue, value: formatDate(row.scoringDue, locale) },
          {
            term: t.progress,
            value: t.progressOf(number(row.signed), number(row.people)),
            about: row.startsOn <= ctx.today && (
              <span className="flex flex-wrap gap-x-4 leading-6">
                {(row.kind === "periodic" || row.endsOn < ctx.today) && (
                  <TextLink href={`/hr?period=${row.id}`}>{t.watch}</TextLink>
                )}
                <TextLink href={`/hr/periods/${row.id}`}>{t.participation.open}</TextLink>
                {(mayChange ? row.state !== "closed" : row.units.length > 0) && (
                  <TextLink href={`/hr/periods/${row.id}/units`}>{t.forUnit.open}</TextLink>
                )}
              </span>
            ),
          },
          {
            term: t.rules,
            value: t.rulesVersion(row.policyNumber),
            about: row.cadence === "half_yearly" ? t.noBkn : undefined,
          },
        ]}
      />
      {row.units.length > 0 && (
        <ul className="mt-2 text-small text-ink-2">
          {row.units.map((one) => (
            <li key={one.unit}>
              {t.forUnit.until(
                one.withSubUnits ? `${one.unit} (${t.forUnit.withSubUnits})` : one.unit,
                formatDate(one.scoringDue, locale),
              )}
            </li>
          ))}
        </ul>
      )}
      {row.extensions.length > 0 && (
        <ul className="mt-2 text-small text-ink-2">
          {row.extensions.map((one) => (
            <li key={one.on}>
              <span className="text-ink-3">
                {t.history(formatDate(dayIn(one.on, ctx.actor.timeZone), locale), one.by)}
              </span>{" "}
              {one.reason}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <Steps row={row} ctx={ctx} m={m} />}
    </Card>
  );
}

function Steps({ row, ctx, m }: Omit<Props, "mayChange">) {
  const t = m.evaluations.periods;
  const shared = { row, m };
  if (row.state === "closed")
    return (
      <Step {...shared} verb="reopen" action={reopenPeriodAction} about={t.reopen.about} className="mt-2">
        <DateField name="scoringDue" label={t.reopen.until} min={ctx.today} />
        <TextArea name="reason" label={t.reopen.reason} rows={2} maxLength={500} />
      </Step>
    );
  return (
    <div className="mt-2">
      <Step {...shared} verb="extend" action={extendPeriodAction} about={t.extend.about}>
        <div className="field-row">
          {row.kind === "annual" && <HiddenField name="selfNoteDue" value={row.selfNoteDue} />}
          {row.kind === "periodic" && (
            <DateField
              name="selfNoteDue"
              label={t.selfNoteDue}
              defaultValue={row.selfNoteDue}
              min={row.selfNoteDue}
            />
          )}
          <DateField
            name="scoringDue"
            label={t.scoringDue}
            defaultValue={row.scoringDue}
            min={row.scoringDue}
          />
        </div>
        <TextArea name="reason" label={t.extend.reason} hint={t.extend.reasonHint} rows={2} maxLength={500} />
      </Step>
      {row.endsOn < ctx.today && (
        <Step
          {...shared}
          verb="close"
          action={closePeriodAction}
          about={t.close.about(Math.max(0, row.people - row.signed))}
        >
          <TextArea name="reason" label={t.close.reason} hint={t.close.reasonHint} rows={2} maxLength={500} />
        </Step>
      )}
    </div>
  );
}

type StepProps = {
  row: PeriodRow;
  m: Messages;
  verb: "extend" | "close" | "reopen";
  action: typeof extendPeriodAction;
  about: string;
  className?: string;
  children: ReactNode;
};

function Step({ row, m, verb, action, about, className, children }: StepProps) {
  const t = m.evaluations.periods[verb];
  return (
    <Disclosure summary={t.open} className={`text-small ${className ?? ""}`}>
      <p className="reading mb-2 text-ink-2">{about}</p>
      <ActionForm
        id={`${verb}-${row.id}`}
        action={action}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={t.done}
        className="reading pb-2"
      >
        <HiddenField name="periodId" value={row.id} />
        <HiddenField name="version" value={row.version} />
        {children}
        <SubmitButton tone="secondary" className="mt-3">
          {t.act}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
