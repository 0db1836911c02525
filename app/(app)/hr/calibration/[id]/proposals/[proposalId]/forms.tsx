import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/page/note";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import type { ProposalInRoom } from "@/lib/features/evaluations/calibration/rules/views";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { answerProposalAction, decideProposalAction } from "../../../actions";

type Props = { proposal: ProposalInRoom; m: Messages };

/** The appraiser's decision with its reason. Nothing is preselected; what cannot be changed now says why. */
export function Decide({ proposal, m }: Props) {
  const { calibration: c, ratings } = m.evaluations;
  const t = c.proposal.decide;
  const { person, from, to, isRescored } = proposal;
  const mayChange = !person.isSigned && !isRescored;
  return (
    <section aria-labelledby="decide">
      <h3 id="decide">{t.title}</h3>
      <p className="mb-2 text-small text-ink-2">{t.lead}</p>
      {!mayChange && (
        <Note tone="info" className="mb-3">
          {person.isSigned ? t.signed : t.rescored}
        </Note>
      )}
      <ActionForm
        id="decision"
        action={decideProposalAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="proposalId" value={proposal.id} />
        <HiddenField name="version" value={proposal.version} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={3} maxLength={1000} />
        <RadioGroup
          name="decision"
          legend={t.legend}
          options={[
            { value: "kept", label: t.keep(ratings[isRescored ? person.rating : from.rating]) },
            ...(mayChange ? [{ value: "changed", label: t.change(ratings[to.rating]) }] : []),
          ]}
        />
        <SubmitButton className="mt-3">{t.act}</SubmitButton>
      </ActionForm>
    </section>
  );
}

/** A member's opinion: agrees or not, one sentence. */
export function Answer({ proposal, m }: Props) {
  const t = m.evaluations.calibration.proposal.answer;
  return (
    <section aria-labelledby="answer">
      <h3 id="answer">{t.title}</h3>
      <ActionForm
        id="opinion"
        action={answerProposalAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
      >
        <HiddenField name="proposalId" value={proposal.id} />
        <RadioGroup
          name="agrees"
          legend={t.legend}
          options={[
            { value: "yes", label: t.yes },
            { value: "no", label: t.no },
          ]}
        />
        <TextField name="text" label={t.text} maxLength={1000} />
        <SubmitButton className="mt-3">{t.act}</SubmitButton>
      </ActionForm>
    </section>
  );
}
