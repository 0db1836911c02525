import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/app/(app)/evaluations/ids";
import { orNotFound } from "@/app/or-not-found";
import { LevelWord, Rating } from "@/components/evaluations/rating";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { HiddenField, TextArea } from "@/components/ui/text-fields";
import { getRoom } from "@/lib/features/evaluations/calibration/queries/room";
import { LEVELS } from "@/lib/features/organization/rules/levels";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { proposeRatingsAction } from "../../../actions";
import { whoIs } from "../../words";

type Props = { params: Promise<{ id: string; evaluationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).evaluations.calibration.people.propose };
}

export default async function ProposePage({ params }: Props) {
  const ctx = await requireContext();
  const { id, evaluationId } = await params;
  if (!isId(id) || !isId(evaluationId)) notFound();
  const room = await orNotFound(getRoom(ctx, id));
  const person = room.inside?.people.find((one) => one.evaluationId === evaluationId);
  if (!person || !room.may.propose || person.hasWaiting) notFound();
  const m = messagesFor(ctx.locale);
  const { calibration: c, levels, levelsLong, ratings } = m.evaluations;
  const t = c.propose;
  const who = whoIs(person.who, m);
  const startWithCapital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  const options = [...LEVELS]
    .reverse()
    .map((value) => ({ value, label: startWithCapital(levelsLong[value]) }));
  return (
    <div className="page-reading">
      <PageHeader
        title={t.title(who)}
        about={t.what}
        crumbs={[
          { label: c.title, href: "/hr/calibration" },
          { label: c.of(room.unitName), href: `/hr/calibration/${room.id}` },
          { label: who },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      <Card rows>
        <div>
          <h2 className="mb-1">{t.now}</h2>
          <Rating rating={person.rating} label={ratings[person.rating]} />
          <p className="mt-1 flex flex-wrap gap-x-2">
            {c.proposal.results}{" "}
            <LevelWord level={person.ratings.result} label={levels[person.ratings.result]} />
            {c.proposal.behaviours}{" "}
            <LevelWord level={person.ratings.behaviour} label={levels[person.ratings.behaviour]} />
          </p>
        </div>
        <ActionForm
          id="propose"
          action={proposeRatingsAction}
          requestKey={newRequestKey()}
          labels={m.common.form}
        >
          <HiddenField name="sessionId" value={room.id} />
          <HiddenField name="evaluationId" value={evaluationId} />
          <RadioGroup name="resultRating" legend={t.result} options={options} />
          <RadioGroup name="behaviourRating" legend={t.behaviour} options={options} />
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={3} maxLength={1000} />
          <SubmitButton className="mt-3">{t.act}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
