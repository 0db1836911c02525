import type { Metadata } from "next";
import { registerFilter } from "@/lib/features/employees/filter-input";
import { peopleFilter } from "@/lib/features/reports/input";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { PeriodPeople } from "./period-people";
import { PeopleRegister } from "./register";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).employees.people.title };
}

/** One place for people: the register, or with a period, a stage or a plan's state in the address those behind a figure. */
export default async function PeoplePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const query = await searchParams;
  const figure = peopleFilter.parse(query);
  if (figure.period || figure.stage || figure.plan)
    return <PeriodPeople ctx={ctx} filter={figure} reminded={query.reminded} />;
  return <PeopleRegister ctx={ctx} filter={registerFilter.parse(query)} />;
}
