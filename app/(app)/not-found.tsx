import type { Metadata } from "next";
import { NotFoundNotice } from "@/components/ui/page/not-found-notice";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).common.pages.notFoundTitle };
}

/** For a person who is signed in: inside the shell, so that the navigation stays. */
export default async function NotFoundHere() {
  const { pages } = messagesFor(await currentLocale()).common;
  return <NotFoundNotice title={pages.notFoundTitle} text={pages.notFound} home={pages.toHome} />;
}
