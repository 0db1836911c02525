import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readDocumentCode } from "@/lib/features/documents/rules/document-code";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { PublicPage } from "../public-page";
import { CodeForm } from "./code-form";

/** As much of a typed text as is worth showing again. */
const MOST_TYPED = 40;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.verification.title };
}

type Search = { kode?: string | string[] };

/** The form of the public check; a typed code leads to its own address, in its one spelling. */
export default async function VerificationPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { kode } = await searchParams;
  const typed = (Array.isArray(kode) ? kode[0] : kode)?.trim().slice(0, MOST_TYPED);
  if (typed) redirect(`/verifikasi/${encodeURIComponent(readDocumentCode(typed) ?? typed)}`);
  const m = messagesFor(await currentLocale());
  const w = m.documents.verification;
  return (
    <PublicPage m={m} about={w.title}>
      <div className="mx-auto max-w-[36rem]">
        <h1>{w.title}</h1>
        <p className="mb-5 mt-1 text-ink-2">{w.about}</p>
        <CodeForm m={m} />
      </div>
    </PublicPage>
  );
}
