import type { Metadata } from "next";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { EventFlowPage, type FlowSearch } from "../event-flow";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<FlowSearch> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).personnel.kinds.move };
}

export default async function MovePage({ params, searchParams }: Props) {
  const { id } = await params;
  return <EventFlowPage id={id} kind="move" search={await searchParams} />;
}
