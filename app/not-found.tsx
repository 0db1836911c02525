import type { Metadata } from "next";
import { NotFoundNotice } from "@/components/ui/page/not-found-notice";
import { PublicShell } from "@/components/ui/shell/shell";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).common.pages.notFoundTitle };
}

export default async function NotFound() {
  const { pages, product, shell } = messagesFor(await currentLocale()).common;
  return (
    <PublicShell
      product={product.name}
      toHome={shell.toHome}
      skip={shell.skip}
      demoLabel={shell.demoLabel}
      about={product.description}
    >
      <NotFoundNotice title={pages.notFoundTitle} text={pages.notFound} home={pages.toHome} />
    </PublicShell>
  );
}
