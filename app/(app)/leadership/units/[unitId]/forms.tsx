import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import type { AchievementSheet } from "@/lib/features/evaluations/achievement/queries/achievement-sheet";
import { UNIT_ACHIEVEMENTS } from "@/lib/features/organization/rules/levels";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { recommendAchievementAction, recordFigureAction, setUnitAchievementAction } from "../../actions";

type Part = { sheet: AchievementSheet; m: Messages };

const optionsOf = (m: Messages) =>
  UNIT_ACHIEVEMENTS.map((value) => ({
    value,
    label: m.evaluations.achievements[value],
    hint: m.evaluations.leadership.levelHints[value],
  }));

function Place({ sheet }: { sheet: AchievementSheet }) {
  return (
    <>
      <HiddenField name="unitId" value={sheet.unit.unitId} />
      <HiddenField name="periodId" value={sheet.period.id} />
    </>
  );
}

export function SetForm({ sheet, m }: Part) {
  const [t, w] = [m.evaluations.leadership, m.evaluations.achievement];
  const { achievement } = sheet;
  return (
    <Disclosure summary={achievement ? t.change : t.set}>
      <ActionForm
        id="set"
        action={setUnitAchievementAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={t.saved}
      >
        <Place sheet={sheet} />
        <HiddenField name="version" value={achievement?.version ?? 0} />
        <RadioGroup
          name="level"
          legend={m.evaluations.achievement.decision}
          options={optionsOf(m)}
          defaultValue={achievement?.level}
        />
        <TextArea
          name="grounds"
          label={t.grounds}
          hint={t.groundsHint}
          defaultValue={achievement?.grounds}
          rows={3}
          maxLength={4000}
        />
        {achievement && sheet.hasReleased && (
          <TextArea
            name="reason"
            label={w.changeReason}
            hint={w.changeReasonHint}
            rows={2}
            maxLength={1000}
            required
          />
        )}
        <SubmitButton className="mt-3">{t.save}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

export function AdviseForm({ sheet, m }: Part) {
  const t = m.evaluations.achievement;
  return (
    <Disclosure summary={t.advise}>
      <ActionForm
        id="advise"
        action={recommendAchievementAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={t.advised}
        resetOnSuccess
      >
        <Place sheet={sheet} />
        <RadioGroup name="level" legend={t.adviseLevel} options={optionsOf(m)} />
        <TextArea
          name="grounds"
          label={t.adviseGrounds}
          hint={t.adviseGroundsHint}
          rows={3}
          maxLength={4000}
        />
        <SubmitButton className="mt-3">{t.adviseSend}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

export function FigureForm({ sheet, row, m }: Part & { row: AchievementSheet["rows"][number] }) {
  const t = m.evaluations.achievement;
  const { figure, measureUnit } = row;
  return (
    <Disclosure summary={figure ? t.change : t.record} className="text-small">
      <ActionForm
        id={`figure-${row.indicatorId}`}
        action={recordFigureAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        done={t.figureSaved}
      >
        <Place sheet={sheet} />
        <HiddenField name="indicatorId" value={row.indicatorId} />
        <HiddenField name="version" value={figure?.version ?? 0} />
        <TextField
          name="actual"
          label={t.actualLabel}
          hint={t.actualHint}
          inputMode="decimal"
          defaultValue={figure?.actual}
          suffix={measureUnit ?? undefined}
          required
        />
        <TextField
          name="source"
          label={t.sourceLabel}
          hint={t.sourceHint}
          defaultValue={figure?.source}
          maxLength={1000}
          required
        />
        <TextArea name="note" label={t.noteLabel} defaultValue={figure?.note} rows={2} maxLength={1000} />
        <SubmitButton className="mt-2" small>
          {t.saveFigure}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
