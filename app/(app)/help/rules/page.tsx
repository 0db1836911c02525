import type { Metadata } from "next";
import { LensQuestions } from "@/components/evaluations/lens/lens-questions";
import { PolicyList } from "@/components/organization/policy-list";
import { VersionTable } from "@/components/organization/version-table";
import { Card } from "@/components/ui/page/card";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { listLensesInForce } from "@/lib/features/evaluations/lenses/queries/lenses";
import type { Lens } from "@/lib/features/evaluations/lenses/rules/lens";
import { getRulesInForce } from "@/lib/features/organization/queries/policies";
import { formatDate } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.policies.inForce };
}

export default async function RulesPage() {
  const ctx = await requireContext();
  const [view, lenses] = await Promise.all([getRulesInForce(ctx), listLensesInForce(ctx)]);
  const m = messagesFor(ctx.locale);
  const w = m.organization.policies;
  return (
    <>
      <PageHeader title={w.inForce} about={w.inForceAbout} />
      <Card className="mb-5" labelledBy="versions" pad={false}>
        <div className="px-4 pt-3">
          <BlockTitle id="versions" title={w.versions} />
        </div>
        <VersionTable rows={view.rows} open={false} m={m} locale={ctx.locale} />
      </Card>
      <section aria-labelledby="rules">
        <h2 id="rules" className="mb-3">
          {w.all}
        </h2>
        <PolicyList groups={view.groups} open={false} m={m} locale={ctx.locale} />
      </section>
      <Lenses lenses={lenses} m={m} locale={ctx.locale} />
    </>
  );
}

/** The questions that an appraiser may look through: told to everybody, so that nothing is hidden. */
function Lenses({ lenses, m, locale }: { lenses: Lens[]; m: Messages; locale: Locale }) {
  const t = m.evaluations.lenses;
  return (
    <section className="mt-6" aria-labelledby="lenses">
      <h2 id="lenses">{t.rules.title}</h2>
      <p className="reading mb-3 text-ink-2">{t.rules.lead}</p>
      {lenses.length === 0 && <p>{t.rules.empty}</p>}
      {lenses.map(({ lensId, name, questions, startsOn }) => (
        <Card key={lensId} as="article" className="mb-3">
          <h3>{name}</h3>
          <p className="mb-2 text-small text-ink-3">{t.from(formatDate(startsOn, locale))}</p>
          <LensQuestions questions={questions} m={m} />
        </Card>
      ))}
    </section>
  );
}
