import { DataTable } from "@/components/ui/data/data-table";
import { Disclosure } from "@/components/ui/page/disclosure";
import { UNIT_ACHIEVEMENTS } from "@/lib/features/organization/rules/levels";
import { fieldOf } from "@/lib/features/organization/policy-rules/policy-fields";
import type { PolicyKeyPage, SettingView } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { originText } from "./policy-list";
import { fieldLabel, valueText } from "./policy-words";

type W = { m: Messages; locale: Locale };

function Values({ caption, settings, ...words }: { caption: string; settings: SettingView[] } & W) {
  const { m, locale } = words;
  const w = m.organization.policies;
  return (
    <DataTable
      caption={caption}
      rows={settings.map((setting) => ({ ...setting, key: setting.path }))}
      columns={[
        {
          key: "rule",
          label: w.columns.rule,
          cell: (row) => (
            <>
              {fieldLabel(row.path, words)}
              {fieldOf(row.path)?.awaits && (
                <span className="block text-small font-normal text-ink-3">{w.awaits}</span>
              )}
            </>
          ),
        },
        {
          key: "value",
          label: w.columns.value,
          cell: (row) => (
            <>
              <b>{valueText(row.path, row.value, words)}</b>
              {row.upcoming && (
                <span className="block text-small">
                  {w.upcoming(
                    valueText(row.path, row.upcoming.value, words),
                    formatDate(row.upcoming.startsOn, locale),
                  )}
                </span>
              )}
            </>
          ),
        },
        {
          key: "source",
          label: w.columns.source,
          wide: true,
          cell: (row) => <span className="text-ink-2">{originText(row, words)}</span>,
        },
      ]}
    />
  );
}

/** Every rule of a page: its value, where it comes from, since when, and what follows. */
export function SettingTable({ page, m, locale }: { page: PolicyKeyPage } & W) {
  const w = m.organization.policies;
  const isPattern = ({ path }: SettingView) => path.startsWith("distribution.pattern.");
  const plain = page.settings.filter((setting) => !isPattern(setting));
  const patterns = page.settings.filter(isPattern);
  return (
    <>
      <Values caption={w.groups[page.key]} settings={plain} m={m} locale={locale} />
      {patterns.length > 0 &&
        UNIT_ACHIEVEMENTS.map((level) => (
          <Disclosure
            key={level}
            className="px-4"
            summary={w.fields.pattern(m.organization.unitAchievements[level])}
          >
            <Values
              caption={w.fields.pattern(m.organization.unitAchievements[level])}
              settings={patterns
                .filter(({ path }) => path.startsWith(`distribution.pattern.${level}.`))
                .toReversed()}
              m={m}
              locale={locale}
            />
          </Disclosure>
        ))}
    </>
  );
}
