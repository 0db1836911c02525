import type { Metadata } from "next";
import { downloadsOf } from "@/app/(app)/exports/download-links";
import { orNotFound } from "@/app/or-not-found";
import {
  AddHolidayForm,
  HolidayEditor,
  PasteHolidaysForm,
  TimeZoneForm,
} from "@/components/organization/calendar-forms";
import { HolidayTable } from "@/components/organization/holiday-table";
import { TextLink } from "@/components/ui/button";
import { DownloadLinks } from "@/components/ui/data/download-links";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { calendarFilter } from "@/lib/features/organization/calendar/calendar-input";
import { getCalendar } from "@/lib/features/organization/queries/calendar";
import { zoneLabel } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import {
  addHolidayAction,
  changeTimeZoneAction,
  correctHolidayAction,
  importHolidaysAction,
  removeHolidayAction,
} from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.calendar.title };
}

const PATH = "/hr/policies/calendar";

export default async function CalendarPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const filter = calendarFilter.parse(await searchParams);
  const view = await orNotFound(getCalendar(ctx, filter));
  const m = messagesFor(ctx.locale);
  const w = m.organization.calendar;
  const edited = view.mayEdit ? view.days.find(({ id }) => id === filter.edit) : undefined;
  const zone = zoneLabel(view.timeZone);
  return (
    <div className="page-reading">
      <PageHeader
        title={w.title}
        crumbs={[{ label: m.organization.policies.title, href: "/hr/policies" }, { label: w.title }]}
        crumbLabel={m.common.shell.breadcrumb}
        about={w.lead}
        actions={<DownloadLinks {...downloadsOf(m, "calendar", { year: String(view.year) })} />}
      />
      {filter.done && (
        <Note live className="mb-4">
          {filter.done === "imported"
            ? w.done.imported(filter.n ?? 0, filter.already ?? 0)
            : w.done[filter.done]}
        </Note>
      )}
      {edited && (
        <HolidayEditor
          holiday={edited}
          correct={correctHolidayAction}
          remove={removeHolidayAction}
          requestKeys={[newRequestKey(), newRequestKey()]}
          back={`${PATH}?year=${view.year}`}
          m={m}
        />
      )}
      <nav aria-label={w.years} className="mb-3 flex flex-wrap gap-4">
        {view.years.map((year) => (
          <TextLink
            key={year}
            href={`${PATH}?year=${year}`}
            aria-current={year === view.year ? "page" : undefined}
          >
            {String(year)}
          </TextLink>
        ))}
      </nav>
      {view.days.length === 0 ? (
        <div className="mb-4">
          <EmptyState title={w.none(view.year)}>{w.noneAbout}</EmptyState>
        </div>
      ) : (
        <Card className="mb-4" labelledBy="days" pad={false}>
          <HolidayTable view={view} path={PATH} m={m} locale={ctx.locale} />
        </Card>
      )}
      {view.mayEdit && (
        <div className="mb-4 desk:grid desk:grid-cols-2 desk:items-start desk:gap-4">
          <Card className="mb-4" labelledBy="add">
            <h2 id="add" className="mb-3">
              {w.add.title}
            </h2>
            <AddHolidayForm action={addHolidayAction} requestKey={newRequestKey()} m={m} />
          </Card>
          <Card labelledBy="paste">
            <h2 id="paste" className="mb-3">
              {w.paste.title}
            </h2>
            <PasteHolidaysForm action={importHolidaysAction} requestKey={newRequestKey()} m={m} />
          </Card>
        </div>
      )}
      <Card labelledBy="zone">
        <h2 id="zone">{w.zone.title}</h2>
        <p className="text-ink-2 mb-3">{w.zone.now(zone)}</p>
        {view.mayEdit && (
          <TimeZoneForm
            action={changeTimeZoneAction}
            requestKey={newRequestKey()}
            timeZone={view.timeZone}
            m={m}
          />
        )}
      </Card>
    </div>
  );
}
