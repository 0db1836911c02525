import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { EventFlowPage, type FlowSearch } from "../../event-flow";

type Props = { params: Promise<{ id: string; kind: string }>; searchParams: Promise<FlowSearch> };

/** Last part of the address to kind; moving and acting have pages of their own. */
const KINDS = {
  "study-leave": "study_leave",
  "unpaid-leave": "unpaid_leave",
  retirement: "retirement",
  leaving: "leaving",
  start: "start",
  return: "return",
} as const;

const kindOf = (part: string) => (Object.hasOwn(KINDS, part) ? KINDS[part as keyof typeof KINDS] : null);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOf((await params).kind);
  const w = messagesFor(await currentLocale()).personnel;
  return { title: kind ? w.kinds[kind] : w.events.title };
}

export default async function EventPage({ params, searchParams }: Props) {
  const { id, kind: part } = await params;
  const kind = kindOf(part);
  if (!kind) notFound();
  return <EventFlowPage id={id} kind={kind} search={await searchParams} />;
}
