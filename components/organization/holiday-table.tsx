import { TextLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data/data-table";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import type { HolidayKind } from "@/lib/features/organization/rules/calendar";
import { weekday } from "@/lib/features/organization/rules/dates";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";

type Row = { id: string; day: string; name: string; kind: HolidayKind };

const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6;

/** The days without work of one year, in order. */
export function HolidayTable({
  view,
  path,
  m,
  locale,
}: {
  view: { year: number; days: Row[]; mayEdit: boolean };
  path: string;
  m: Messages;
  locale: "id" | "en";
}) {
  const w = m.organization.calendar;
  return (
    <>
      <div className="px-4 pt-3">
        <BlockTitle id="days" title={w.list(view.year)} aside={w.count(view.days.length)} />
      </div>
      <DataTable
        caption={w.list(view.year)}
        rows={view.days.map((row) => ({ ...row, key: row.id }))}
        columns={[
          {
            key: "day",
            label: w.columns.day,
            cell: (row) => (
              <>
                {formatDate(row.day, locale, "weekday")}
                {isWeekend(row.day) && (
                  <span className="text-ink-3 block text-small font-normal">{w.weekend}</span>
                )}
              </>
            ),
          },
          { key: "name", label: w.columns.name, wide: true, cell: (row) => row.name },
          {
            key: "kind",
            label: w.columns.kind,
            cell: (row) => (
              <Chip tone={row.kind === "national" ? "inf" : "neutral"}>{w.kinds[row.kind]}</Chip>
            ),
          },
          ...(view.mayEdit
            ? [
                {
                  key: "change",
                  label: w.columns.change,
                  unlabelled: true,
                  cell: (row: Row) => (
                    <TextLink
                      href={`${path}?year=${view.year}&edit=${row.id}`}
                      aria-label={w.correct.linkAbout(formatDate(row.day, locale, "day"), row.name)}
                    >
                      {w.correct.link}
                    </TextLink>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
