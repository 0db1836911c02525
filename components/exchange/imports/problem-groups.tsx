import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { BlockTitle } from "@/components/ui/page/page-header";
import { HiddenField } from "@/components/ui/text-fields";
import type { ImportView, ProblemGroup } from "@/lib/features/exchange/queries/import-views";
import { FIXES, type ProblemCode } from "@/lib/features/exchange/rules/import-problems";
import { formatNumber } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

type Props<T> = {
  view: ImportView;
  action: FormAction<T>;
  newKey: () => string;
  m: Messages;
  locale: Locale;
};

const canFix = (group: ProblemGroup) =>
  group.code in FIXES || (group.code === "unit-unknown" && typeof group.params?.unitId === "string");

/** Problems by kind, each with one remedy for all its rows where nothing is lost by it. */
export function ProblemGroups<T>({ view, action, newKey, m, locale }: Props<T>) {
  const w = m.exchange.report;
  const isOpen = view.state === "checked";
  const fixable = isOpen ? view.groups.filter(canFix).length : 0;
  return (
    <section aria-labelledby="groups" className="mt-6">
      <BlockTitle
        id="groups"
        title={w.groups(formatNumber(view.groups.length, locale))}
        aside={fixable > 0 ? w.fixable(formatNumber(fixable, locale)) : undefined}
      />
      <ul className="card card-rows">
        {view.groups.map((group, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3">
            <p className="w-20 shrink-0">
              <b className="block text-h3">{formatNumber(group.rows, locale)}</b>
              <span className="text-tiny text-ink-2">{w.rows}</span>
            </p>
            <div className="min-w-0 flex-1 basis-64">
              <h3 className="text-body">{wordsOf(m, group).title}</h3>
              <Sentence group={group} m={m} />
            </div>
            {isOpen && canFix(group) && (
              <ActionForm id={`fix-${index}`} action={action} requestKey={newKey()} labels={m.common.form}>
                <HiddenField name="importId" value={view.id} />
                <HiddenField name="version" value={String(view.version)} />
                <HiddenField name="problem" value={group.code} />
                {group.code === "unit-unknown" && (
                  <>
                    <HiddenField name="text" value={group.samples[0] ?? ""} />
                    <HiddenField name="unitId" value={String(group.params?.unitId)} />
                  </>
                )}
                <SubmitButton tone="secondary" small>
                  {fixLabel(group, m, locale)}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = (m: Messages, group: ProblemGroup) => m.exchange.problems[group.code as ProblemCode];

function fixLabel(group: ProblemGroup, m: Messages, locale: Locale): string {
  const { fixes, apply } = m.exchange.report;
  return fixes[group.code as keyof typeof fixes] ?? apply(formatNumber(group.rows, locale));
}

function Sentence({ group, m }: { group: ProblemGroup; m: Messages }) {
  const { becomes, remembered, fixAbout } = m.exchange.report;
  const samples = group.samples.filter(Boolean);
  const isOther = group.code === "unit-unknown" && group.params?.name;
  const about = fixAbout[group.code as keyof typeof fixAbout];
  const words = wordsOf(m, group);
  return (
    <p className="text-small text-ink-2">
      {samples.map((sample, index) => (
        <span key={sample}>
          {index > 0 && ", "}
          <code className="mono rounded-control bg-sunken px-1 break-all">{sample.slice(0, 60)}</code>
        </span>
      ))}{" "}
      {isOther ? (
        <>
          {becomes} <b className="text-ink">{group.params?.name}</b> ({group.params?.code}). {remembered}
        </>
      ) : (
        (about ?? words.suggestion(group.params ?? {}))
      )}
    </p>
  );
}
