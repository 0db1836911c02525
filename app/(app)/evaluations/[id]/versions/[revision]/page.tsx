import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { TextLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { getEarlierVersion } from "@/lib/features/evaluations/release/queries/versions";
import { messagesFor } from "@/lib/messages/messages-for";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { isId } from "../../../ids";
import { ResultView } from "../../result-view";

type Props = { params: Promise<{ id: string; revision: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.release.versions.title };
}

/** An earlier version as it was signed; nothing can be done from here. */
export default async function VersionPage({ params }: Props) {
  const ctx = await requireContext();
  const { id, revision } = await params;
  if (!isId(id) || !/^[1-9]\d{0,3}$/.test(revision)) notFound();
  const earlier = await orNotFound(getEarlierVersion(ctx, id, Number(revision)));
  if (!earlier) notFound();
  const m = messagesFor(ctx.locale);
  const t = m.evaluations.release.versions;
  const page = { m, locale: ctx.locale, zone: ctx.actor.timeZone };
  return (
    <div className="page-reading">
      <Note tone="warn" className="mb-4">
        {earlier.line.isWithdrawn
          ? t.withdrawn(earlier.line.revision)
          : t.notice(earlier.line.revision, earlier.current)}{" "}
        <TextLink href={`/evaluations/${id}`}>{t.toCurrent}</TextLink>
      </Note>
      <ResultView view={earlier.view} trainings={null} doors={false} {...page} />
    </div>
  );
}
