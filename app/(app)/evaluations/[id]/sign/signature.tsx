import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink, TextLink } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import type { ScoringView } from "@/lib/features/evaluations/queries/scoring";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { signEvaluationAction } from "../../actions";
import { groupsOf, nextOf } from "../score/queue";
import { SignKey } from "./sign-key";

/** The signature itself: what it does, and who goes on from here. */
export function Signature({ view, m }: { view: ScoringView; m: Messages }) {
  const { sign: t } = m.evaluations.scoring;
  const back = (
    <ButtonLink tone="secondary" href={`/evaluations/${view.id}/score`}>
      {t.backToScore}
    </ButtonLink>
  );
  const ready = view.state === "scored" && view.missing.length === 0;
  if (!view.maySign || !ready)
    return (
      <>
        <Note tone="warn" className="mb-4">
          {view.maySign ? t.notScored : t.provisional}
        </Note>
        {back}
      </>
    );
  const { callName } = view.employee;
  const { releaseMode } = view.policy;
  const releases = { with_signature: t.withRelease, separate: t.separate, together: t.together };
  const next = nextOf(groupsOf(view.queue), view.id);
  const mirror = m.evaluations.distribution.mirror;
  const place = `period=${view.period.id}`;
  return (
    <Card>
      <p className="reading mb-3 text-small">
        {mirror.before} <TextLink href={`/team/mirror?${place}`}>{mirror.open}</TextLink>
        {" · "}
        <TextLink href={`/hr/distribution/${view.plan.unitId}?${place}`}>
          {m.evaluations.distribution.title}
        </TextLink>
      </p>
      <ul className="reading mb-4 list-disc pl-5 text-small text-ink-2">
        <li>{releases[releaseMode](callName)}</li>
        <li>{view.appraiserSuperior ? t.superior(view.appraiserSuperior.name) : t.noSuperior}</li>
        <li>{t.frozen}</li>
      </ul>
      <ActionForm action={signEvaluationAction} requestKey={newRequestKey()} labels={m.common.form}>
        <HiddenField name="evaluationId" value={view.id} />
        <HiddenField name="version" value={view.version} />
        <HiddenField name="next" value={next?.evaluationId ?? ""} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{releaseMode === "with_signature" ? t.button : t.buttonKeep}</SubmitButton>
          {back}
        </div>
        <SignKey hint={next ? t.signKeyNext(next.callName) : t.signKey} />
      </ActionForm>
    </Card>
  );
}
