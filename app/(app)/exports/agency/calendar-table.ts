import { exportTable } from "@/lib/features/exchange/exports/export-table";
import { calendarFilter } from "@/lib/features/organization/calendar/calendar-input";
import { getCalendar, type HolidayRow } from "@/lib/features/organization/queries/calendar";
import { messagesFor } from "@/lib/messages/messages-for";
import { headLines, type Export } from "../head-lines";
import { onePage } from "./one-page";

/** The agency's days without work in a year. */
export const exportCalendar: Export = async (ctx, search, format) => {
  const view = await getCalendar(ctx, calendarFilter.parse(search));
  const m = messagesFor(ctx.locale);
  const [w, e] = [m.organization.calendar, m.exports];
  return exportTable<HolidayRow>(
    ctx,
    {
      name: "calendar",
      permission: "calendar.read",
      title: w.title,
      head: headLines(ctx, [[e.year, String(view.year)]]),
      columns: [
        { label: w.columns.day, cell: (row) => row.day },
        { label: w.columns.name, cell: (row) => row.name },
        { label: w.columns.kind, cell: (row) => w.kinds[row.kind] },
      ],
      source: onePage(view.days),
    },
    format,
  );
};
