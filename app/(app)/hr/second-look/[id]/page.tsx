import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PictureViewer } from "@/components/progress/picture-viewer";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { PageHeader } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getItem, type ItemView } from "@/lib/features/evaluations/second-look/queries/second-look";
import { VERDICTS } from "@/lib/features/evaluations/second-look/rules/sample";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { judgeItemAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.secondLook.title };
}

/** One proof without a name, and whether it supports its result. Opening it is recorded. */
export default async function SecondLookItemPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireContext();
  const { id } = await params;
  if (!isId(id)) notFound();
  const { item, ownerId } = await orNotFound(getItem(ctx, id));
  const m = messagesFor(ctx.locale);
  const w = m.evaluations.secondLook;
  await recordAccess(ctx, { concerns: ownerId, type: "second-look", id });
  return (
    <div className="page-reading">
      <PageHeader
        title={item.title}
        about={w.judge.masked}
        crumbs={[{ label: w.title, href: "/hr/second-look" }, { label: item.title }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <p className="reading mb-4">{w.judge.about}</p>
      <Card rows label={w.judge.result} className="mb-4">
        <div>
          <h2>{w.judge.result}</h2>
          <p>{item.result}</p>
          {item.indicators.length > 0 && (
            <>
              <h3 className="mt-2">{w.judge.indicators}</h3>
              <ul className="list-disc pl-5">
                {item.indicators.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Proof item={item} m={m} />
      </Card>
      {item.verdict ? (
        <Card label={w.judge.judged}>
          <Chip tone={item.verdict === "supports" ? "ok" : "warn"}>{w.verdicts[item.verdict]}</Chip>
          <p className="mt-2 whitespace-pre-wrap">{item.note}</p>
        </Card>
      ) : (
        <Judge item={item} m={m} />
      )}
    </div>
  );
}

function Proof({ item, m }: { item: ItemView; m: Messages }) {
  const w = m.evaluations.secondLook.judge;
  const file = `/hr/second-look/${item.id}/file`;
  const isPicture = item.mime === "image/jpeg" || item.mime === "image/png";
  const { viewer, photo, zoomIn, zoomOut, zoomReset, zoomNow, keys, picture } = m.progress.evidence;
  if (isPicture)
    return (
      <div>
        <Note tone="quiet" className="mb-3">
          {w.recorded}
        </Note>
        <PictureViewer
          src={file}
          alt={item.title}
          fileName={`${item.number}`}
          download={w.file}
          labels={{ viewer, photo, zoomIn, zoomOut, zoomReset, zoomNow, keys, picture }}
        />
      </div>
    );
  return (
    <div>
      <Note tone="quiet" className="mb-3">
        {w.recorded}
      </Note>
      {item.url !== null ? (
        <a
          className={buttonClass({ tone: "secondary" })}
          href={item.url}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {w.link}
        </a>
      ) : (
        <a className={buttonClass({ tone: "secondary" })} href={file} download>
          {w.file}
        </a>
      )}
    </div>
  );
}

function Judge({ item, m }: { item: ItemView; m: Messages }) {
  const w = m.evaluations.secondLook;
  return (
    <Card label={w.judge.verdict}>
      <ActionForm id="judge" action={judgeItemAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="itemId" value={item.id} />
        <HiddenField name="version" value={item.version} />
        <RadioGroup
          name="verdict"
          legend={w.judge.verdict}
          options={VERDICTS.map((verdict) => ({ value: verdict, label: w.verdicts[verdict] }))}
        />
        <TextArea name="note" label={w.judge.note} hint={w.judge.noteHint} rows={3} maxLength={2000} />
        <SubmitButton className="mt-3">{w.judge.send}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
