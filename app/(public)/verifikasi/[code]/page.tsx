import type { Metadata } from "next";
import { headers } from "next/headers";
import { Note } from "@/components/ui/page/note";
import { verifyCode, type Verification } from "@/lib/features/documents/verification/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { PublicPage } from "../../public-page";
import { CodeForm } from "../code-form";
import { DocumentCard } from "./document-card";
import { FileCard, HiddenCard } from "./side-cards";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).documents.verification.title };
}

const MOST_TYPED = 40;

/** An address can hold what is no text at all. */
function typedIn(code: string): string {
  try {
    return decodeURIComponent(code).slice(0, MOST_TYPED);
  } catch {
    return "";
  }
}

/** What is known of a code: the same page for one that cannot exist and for one that nobody has. */
export default async function VerifiedPage({ params }: { params: Promise<{ code: string }> }) {
  const typed = typedIn((await params).code);
  const address = (await headers()).get("x-client-address") ?? "unknown";
  const verification = await verifyCode({ typed, address });
  const locale = await currentLocale();
  const m = messagesFor(locale);
  const w = m.documents.verification;
  const isKnown = verification.outcome === "known";
  return (
    <PublicPage
      m={m}
      about={
        <>
          {w.title}
          {isKnown && <span className="block">{verification.document.agencyName}</span>}
        </>
      }
    >
      {isKnown ? (
        <Known verification={verification} m={m} locale={locale} />
      ) : (
        <Unknown verification={verification} typed={typed} m={m} />
      )}
    </PublicPage>
  );
}

type KnownProps = { verification: Extract<Verification, { outcome: "known" }>; m: Messages; locale: Locale };

function Known({ verification: { document, checkedAt }, m, locale }: KnownProps) {
  return (
    <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_20rem] desk:items-start desk:gap-7">
      <DocumentCard document={document} checkedAt={checkedAt} m={m} locale={locale} />
      <div className="mt-4 grid gap-4 desk:mt-0">
        <FileCard document={document} m={m} />
        <HiddenCard m={m} />
        <CodeForm m={m} again />
      </div>
    </div>
  );
}

type UnknownProps = {
  verification: Exclude<Verification, { outcome: "known" }>;
  typed: string;
  m: Messages;
};

function Unknown({ verification, typed, m }: UnknownProps) {
  const { unknown, paused } = m.documents.verification;
  const isPaused = verification.outcome === "paused";
  return (
    <div className="mx-auto grid max-w-[36rem] gap-5">
      <div>
        <h1>{isPaused ? paused.heading : unknown.heading}</h1>
        <p className="mt-1 text-ink-2">{isPaused ? paused.about(verification.minutes) : unknown.about}</p>
      </div>
      {!isPaused && (
        <Note tone="quiet">
          <p>
            {unknown.typed}: <span className="mono [overflow-wrap:anywhere]">{typed}</span>
          </p>
          <h2 className="mt-3 text-h3">{unknown.stepsTitle}</h2>
          <ol className="ml-5 list-decimal">
            {unknown.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Note>
      )}
      <CodeForm m={m} again typed={typed} />
    </div>
  );
}
