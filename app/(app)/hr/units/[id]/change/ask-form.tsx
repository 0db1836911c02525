import { Button } from "@/components/ui/button";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-fields";
import { Note } from "@/components/ui/page/note";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import type { UnitChoice, UnitPage } from "@/lib/features/employees/queries/unit-page";
import type { Messages } from "@/lib/messages/messages-for";
import type { Asked } from "./unit-change";

type Props = { asked: Asked; unit: UnitPage; choices: UnitChoice[]; today: string; m: Messages };

/** Asks what a change needs to know. A GET form: what was asked stands in the address, without JavaScript too. */
export function AskForm({ asked, unit, choices, today, m }: Props) {
  const w = m.organization.chart;
  const f = w.form;
  const { act } = asked;
  const isNamed = act === "add" || act === "rename";
  const wantsTarget = act === "move" || act === "merge";
  const others = choices.filter((choice) => choice.id !== unit.id);
  return (
    <form method="get">
      <HiddenField name="act" value={act} />
      <HiddenField name="ask" value="1" />
      {isNamed && (
        <>
          <TextField
            name="name"
            label={f.name}
            defaultValue={asked.isAsked || act === "add" ? asked.name : unit.name}
            maxLength={200}
            required
          />
          <div className="field-row">
            <TextField
              name="code"
              label={f.code}
              hint={f.codeHint}
              defaultValue={asked.isAsked || act === "add" ? asked.code : unit.code}
              maxLength={50}
              required
            />
            {act === "add" && (
              <TextField
                name="kind"
                label={f.kind}
                hint={f.kindHint}
                defaultValue={asked.kind}
                maxLength={50}
                required
              />
            )}
          </div>
          {act === "add" && (
            <CheckboxGroup
              name="agreement"
              legend={f.agreement}
              hideLegend
              defaultValues={asked.agreement ? ["true"] : []}
              options={[{ value: "true", label: f.agreement, hint: f.agreementHint }]}
            />
          )}
        </>
      )}
      {wantsTarget && (
        <>
          <TextField
            name="q"
            type="search"
            label={act === "move" ? f.findParent : f.findTarget}
            defaultValue={asked.q}
            maxLength={100}
            required
          />
          {asked.q && others.length === 0 && (
            <Note tone="warn" live className="mt-3">
              {f.noTarget}
            </Note>
          )}
          {others.length > 0 && (
            <div className="field">
              <RadioGroup
                name="target"
                legend={act === "move" ? f.parent : f.target}
                defaultValue={asked.target}
                options={others.map((choice) => ({
                  value: choice.id,
                  label: choice.name,
                  hint: [choice.code, choice.parentName ? w.units.in(choice.parentName) : ""]
                    .filter(Boolean)
                    .join(" · "),
                }))}
              />
            </div>
          )}
        </>
      )}
      <DateField
        name="day"
        label={act === "close" ? f.lastDay : f.day}
        hint={f.dayHint}
        defaultValue={asked.day || today}
        required
      />
      <div className="mt-5">
        <Button type="submit" tone="secondary">
          {wantsTarget && others.length === 0 ? f.find : f.check}
        </Button>
      </div>
    </form>
  );
}
