import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PublicShell } from "@/components/ui/shell/shell";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).common.pages.notFoundTitle };
}

export default async function NotFound() {
  const { pages, product, shell } = messagesFor(await currentLocale()).common;
  return (
    <PublicShell product={product.name} toHome={shell.toHome} skip={shell.skip} demoLabel={shell.demoLabel} about={product.description}>
      <h1>{pages.notFoundTitle}</h1>
      <p className="reading mt-2">{pages.notFound}</p>
      <p className="mt-6">
        <ButtonLink href="/">{pages.toHome}</ButtonLink>
      </p>
    </PublicShell>
  );
}
