import { ButtonLink, TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { keyOfPath, POLICY_KEYS } from "@/lib/features/organization/policy-rules/policy-fields";
import type { PolicyDraftPage } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate, formatDateTime } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { fieldLabel, valueText } from "./policy-words";

/** What a version or draft changes, why, on what base, and whose hands it went through. */
export function DraftFacts({
  page,
  m,
  locale,
  zone,
}: {
  page: PolicyDraftPage;
  m: Messages;
  locale: Locale;
  zone: string;
}) {
  const w = m.organization.policies;
  const d = w.draftPage;
  const words = { m, locale };
  const facts = [
    { term: w.form.startsOn, value: formatDate(page.startsOn, locale, "full") },
    { term: d.reason, value: page.reason },
    { term: d.legalBase, value: page.legalBase || d.noBase },
    ...(page.authorName ? [{ term: d.author, value: page.authorName }] : []),
    ...(page.confirmerName && page.confirmedAt
      ? [
          {
            term: d.confirmer,
            value: page.confirmerName,
            about: formatDateTime(page.confirmedAt, locale, zone),
          },
        ]
      : []),
  ];
  return (
    <div className="mb-4 min-w-0">
      {page.returnReason && (
        <Note tone="warn" className="mb-4">
          {d.returned(page.returnReason)}
        </Note>
      )}
      <Card className="mb-4" labelledBy="changes" pad={false}>
        <h2 id="changes" className="px-4 pt-3">
          {d.changes}
        </h2>
        <DataTable
          caption={d.changes}
          rows={page.changes.map((change) => ({ ...change, key: change.path }))}
          columns={[
            { key: "rule", label: w.columns.rule, cell: (row) => fieldLabel(row.path, words) },
            {
              key: "now",
              label: w.columns.now,
              cell: (row) => <span className="text-ink-2">{valueText(row.path, row.before, words)}</span>,
            },
            {
              key: "next",
              label: w.columns.next,
              cell: (row) => <b>{valueText(row.path, row.after, words)}</b>,
            },
            ...(page.may.edit
              ? [
                  {
                    key: "edit",
                    label: d.edit,
                    unlabelled: true,
                    cell: (row: { path: string }) => (
                      <TextLink
                        href={`/hr/policies/${keyOfPath(row.path) ?? POLICY_KEYS[0]}?draft=${page.id}`}
                        aria-label={d.editAbout(fieldLabel(row.path, words))}
                      >
                        {d.edit}
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {page.may.edit && (
          <div className="px-4 pb-3">
            <Disclosure summary={d.add}>
              <p className="hint mb-2">{d.addAbout}</p>
              <div className="flex flex-wrap gap-2">
                {POLICY_KEYS.map((key) => (
                  <ButtonLink key={key} tone="secondary" small href={`/hr/policies/${key}?draft=${page.id}`}>
                    {w.groups[key]}
                  </ButtonLink>
                ))}
              </div>
            </Disclosure>
          </div>
        )}
      </Card>
      <Card label={d.reason}>
        <DescriptionList items={facts} />
      </Card>
    </div>
  );
}
