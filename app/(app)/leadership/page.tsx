import type { Metadata } from "next";
import { ToDecide } from "@/app/(app)/objections/to-decide";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { AchievementBadge } from "@/components/evaluations/achievement-badge";
import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import {
  listUnitsBelow,
  type AchievementOfPeriod,
  type UnitBelow,
} from "@/lib/features/evaluations/achievement/queries/unit-achievements";
import {
  listSheetUnits,
  type SheetUnit,
} from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { UNIT_ACHIEVEMENTS } from "@/lib/features/organization/rules/levels";
import { casesToDecide } from "@/lib/features/evaluations/objections/queries/lists";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { periodName } from "@/lib/messages/period-name";
import { newRequestKey, type Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { setUnitAchievementAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.leadership.title };
}

type Part = { m: Messages; locale: Locale };

export default async function LeadershipPage() {
  const ctx = await requireContext();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.leadership;
  const cases = await casesToDecide(ctx);
  const [units, sheets] = await Promise.all([listUnitsBelow(ctx), listSheetUnits(ctx)]);
  const below = new Set(units.map(({ unitId }) => unitId));
  const others = sheets.filter(({ unitId }) => !below.has(unitId));
  const own = units.filter((unit) => unit.hasOwnAgreement);
  return (
    <div className="page-reading">
      <PageHeader title={t.title} about={t.lead} />
      <ToDecide cases={cases} m={m} locale={ctx.locale} />
      {units.length === 0 && others.length === 0 && <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      {units.length > 0 && (
        <>
          <Note tone="quiet" className="mb-4 text-small">
            {t.rule}
          </Note>
          <ul className="grid gap-3">
            {own.map((unit) => (
              <li key={unit.unitId}>
                <Unit unit={unit} m={m} locale={ctx.locale} />
              </li>
            ))}
          </ul>
          <Followers units={units.filter((unit) => !unit.hasOwnAgreement)} m={m} />
        </>
      )}
      <Sheets units={others} m={m} />
    </div>
  );
}

/** Units that the reader fills in, watches or advises on without being the one who decides. */
function Sheets({ units, m }: { units: SheetUnit[]; m: Messages }) {
  const t = m.evaluations.achievement;
  if (units.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="sheets">
      <BlockTitle id="sheets" title={t.mine} aside={String(units.length)} />
      <DataTable
        caption={t.mineCaption}
        rows={units.map((unit) => ({ ...unit, key: unit.unitId }))}
        columns={[
          {
            key: "unit",
            label: t.unit,
            cell: (unit) => <TextLink href={`/leadership/units/${unit.unitId}`}>{unit.name}</TextLink>,
          },
          {
            key: "level",
            label: t.decision,
            cell: (unit) =>
              unit.level ? <AchievementBadge level={unit.level} m={m} /> : m.evaluations.leadership.none,
          },
          { key: "advice", label: t.advices, number: true, cell: (unit) => unit.advice },
        ]}
      />
    </section>
  );
}

/** How many periods stand open: the running one and the last. */
const IN_SIGHT = 2;

function Unit({ unit, m, locale }: Part & { unit: UnitBelow }) {
  const t = m.evaluations.leadership;
  const period = (one: AchievementOfPeriod) => (
    <Period key={one.periodId} unit={unit} period={one} m={m} locale={locale} />
  );
  const earlier = unit.periods.slice(IN_SIGHT);
  return (
    <Card as="article">
      <h2>{unit.name}</h2>
      <p className="text-small text-ink-3">{unit.headName ? t.head(unit.headName) : t.noHead}</p>
      <p>
        <TextLink
          href={`/leadership/units/${unit.unitId}`}
          aria-label={`${m.evaluations.achievement.open}, ${unit.name}`}
        >
          {m.evaluations.achievement.open}
        </TextLink>
      </p>
      {unit.periods.slice(0, IN_SIGHT).map(period)}
      {earlier.length > 0 && (
        <Disclosure summary={t.earlier} className="border-t border-line text-small">
          {earlier.map(period)}
        </Disclosure>
      )}
    </Card>
  );
}

/** Units without an agreement of their own: nothing is set for them, and the page says what they follow. */
function Followers({ units, m }: { units: UnitBelow[]; m: Messages }) {
  const t = m.evaluations.leadership;
  if (units.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="followers">
      <BlockTitle id="followers" title={t.followers} aside={String(units.length)} />
      <DescriptionList
        items={units.map((unit) => ({
          term: unit.name,
          value: unit.headName ? t.head(unit.headName) : t.noHead,
          about: t.follows(unit.parentName),
        }))}
      />
    </section>
  );
}

function Period({ unit, period, m, locale }: Part & { unit: UnitBelow; period: AchievementOfPeriod }) {
  const t = m.evaluations.leadership;
  const { achievement } = period;
  return (
    <section className="mt-2 border-t border-line py-2">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {m.organization.periods[period.cadence](period.number)} {period.year}
        {achievement ? (
          <AchievementBadge level={achievement.level} m={m} />
        ) : (
          <span className="font-normal text-ink-3">{t.none}</span>
        )}
      </h3>
      {achievement && (
        <p className="reading mt-1 text-small text-ink-2">
          {achievement.grounds}{" "}
          <span className="text-ink-3">
            {t.setBy(achievement.setBy, formatDate(achievement.setOn, locale))}.
          </span>
        </p>
      )}
      {period.isFixed ? (
        <p className="text-small text-ink-3">{t.fixed}</p>
      ) : (
        <SetForm unit={unit} period={period} m={m} locale={locale} />
      )}
    </section>
  );
}

function SetForm({ unit, period, m, locale }: Part & { unit: UnitBelow; period: AchievementOfPeriod }) {
  const t = m.evaluations.leadership;
  const { achievement } = period;
  const options = UNIT_ACHIEVEMENTS.map((value) => ({
    value,
    label: m.evaluations.achievements[value],
    hint: t.levelHints[value],
  }));
  return (
    <Disclosure summary={achievement ? t.change : t.set} className="text-small">
      <ActionForm
        id={`set-${unit.unitId}-${period.periodId}`}
        action={setUnitAchievementAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={t.saved}
        className="reading pb-2"
      >
        <HiddenField name="unitId" value={unit.unitId} />
        <HiddenField name="periodId" value={period.periodId} />
        <HiddenField name="version" value={achievement?.version ?? 0} />
        <RadioGroup
          name="level"
          legend={t.setFor(unit.name, periodName(period, locale))}
          options={options}
          defaultValue={achievement?.level}
        />
        <TextArea
          name="grounds"
          label={t.grounds}
          hint={t.groundsHint}
          defaultValue={achievement?.grounds}
          rows={3}
          maxLength={4000}
        />
        <SubmitButton className="mt-3">{t.save}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
