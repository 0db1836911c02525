import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { evidenceKind } from "@/components/progress/evidence-kind";
import { PictureViewer } from "@/components/progress/picture-viewer";
import { sizeWords } from "@/components/progress/size-words";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { Timeline } from "@/components/ui/status/timeline";
import { getEvidence, listEvidenceTargets, type EvidenceView } from "@/lib/features/progress/queries";
import { dayIn, formatDate, formatDateTime } from "@/lib/messages/format";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { isId } from "@/lib/platform/clock";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { RemoveEvidence } from "./remove-evidence";
import { ServedResults } from "./served-results";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).progress.evidence.viewer };
}

type View = { evidence: EvidenceView; m: Messages; ctx: Context };

export default async function EvidenceViewerPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const evidence = await orNotFound(getEvidence(ctx, id));
  const targets = evidence.isOwn ? await listEvidenceTargets(ctx) : [];
  const m = messagesFor(ctx.locale);
  const words = m.progress.evidence;
  const view = { evidence, m, ctx };
  await recordAccess(ctx, { concerns: evidence.owner.id, type: "evidence", id });
  return (
    <div className="mx-auto max-w-[72.5rem]">
      <PageHeader
        title={evidence.title}
        crumbs={
          evidence.isOwn ? [{ label: words.title, href: "/evidence" }, { label: evidence.title }] : undefined
        }
        crumbLabel={m.common.shell.breadcrumb}
      />
      <div className="grid gap-4 desk:grid-cols-[minmax(0,1fr)_25rem] desk:items-start desk:gap-6">
        <Content {...view} />
        <div className="grid min-w-0 gap-4">
          <Card rows>
            <ServedResults evidence={evidence} targets={targets} m={m} />
            <Journey {...view} />
            <p className="text-small text-ink-3">
              {evidence.isOwn ? words.seenBy : words.seenByReader(evidence.owner.name)}
            </p>
          </Card>
          {evidence.isOwn && <RemoveEvidence evidence={evidence} m={m} />}
        </div>
      </div>
    </div>
  );
}

function Content(view: View) {
  const { evidence, m, ctx } = view;
  const words = m.progress.evidence;
  const kind = evidenceKind(evidence);
  const file = `/evidence/${evidence.id}/file`;
  const download = words.download(sizeWords(evidence.bytes, ctx.locale));
  if (evidence.url !== null) return <LinkedPage url={evidence.url} {...view} />;
  if (kind === "image")
    return (
      <PictureViewer
        src={file}
        alt={evidence.title}
        fileName={evidence.fileName ?? ""}
        download={download}
        labels={pictureWords(words)}
      />
    );
  return (
    <Card>
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="document" />
        {words.document(words.kinds[kind], sizeWords(evidence.bytes, ctx.locale))}
      </p>
      <p className="mt-1 text-small text-ink-2 [overflow-wrap:anywhere]">{evidence.fileName}</p>
      <p className="my-3 text-small text-ink-2">{words.documentAbout}</p>
      <a className={buttonClass({})} href={file} download={evidence.fileName ?? true}>
        <Icon name="download" />
        {download}
      </a>
    </Card>
  );
}

/** Only the strings that the viewer shows travel to the browser. */
const pictureWords = ({
  viewer,
  photo,
  zoomIn,
  zoomOut,
  zoomReset,
  zoomNow,
  keys,
  picture,
}: Messages["progress"]["evidence"]) => ({
  viewer,
  photo,
  zoomIn,
  zoomOut,
  zoomReset,
  zoomNow,
  keys,
  picture,
});

function LinkedPage({ evidence, url, m }: View & { url: string }) {
  const words = m.progress.evidence;
  const outlook = evidence.outlook ?? "open";
  return (
    <Card>
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="link" />
        {new URL(url).host}
      </p>
      <p className="mono mt-1 text-small text-ink-2 [overflow-wrap:anywhere]">{url}</p>
      <p className="mt-3 flex flex-wrap items-start gap-2 text-small">
        <Chip tone={outlook === "open" ? "ok" : "warn"}>{words.outlookLabels[outlook]}</Chip>
        <span className="reading text-ink-2">{words.outlook[outlook]}</span>
      </p>
      <p className="my-3 text-small text-ink-3">{words.linkAbout}</p>
      <a className={buttonClass({})} href={url} target="_blank" rel="noopener noreferrer nofollow">
        {words.openLink}
        <Icon name="arrow" />
      </a>
    </Card>
  );
}

/** Newest first: who opened it (told to its person alone), and when it was stored. */
function Journey({ evidence, m, ctx }: View) {
  const words = m.progress.evidence;
  const { timeZone } = ctx.actor;
  const moment = (at: string) => formatDateTime(at, ctx.locale, timeZone);
  const opened = evidence.openings.map(({ reader, hour }, index) => ({
    key: `${index}`,
    title: words.opened(reader),
    when: formatDate(dayIn(hour, timeZone), ctx.locale),
  }));
  return (
    <div>
      <h2 className="mb-2 text-h3">{words.journey}</h2>
      <Timeline
        items={[{ key: "sent", title: words.sent, when: moment(evidence.createdAt) }, ...opened.toReversed()]}
      />
      {evidence.isOwn && opened.length === 0 && <p className="text-small text-ink-3">{words.notOpened}</p>}
    </div>
  );
}
