import { Button } from "@/components/ui/button";
import { CheckboxGroup, SelectField } from "@/components/ui/choice-fields";
import { Card } from "@/components/ui/page/card";
import { DateField } from "@/components/ui/text-fields";
import type { UnitExtensionsPage } from "@/lib/features/evaluations/periods/queries/unit-extensions";
import type { Messages } from "@/lib/messages/messages-for";

/** What is wanted, as a GET form: looking at whom it would concern writes nothing. */
export function WantedForm({ view, m }: { view: UnitExtensionsPage; m: Messages }) {
  const t = m.evaluations.periods;
  const { period, wanted } = view;
  const dues = wanted ?? period;
  return (
    <Card>
      {/* A choice that was carried out leaves the fields: they begin again. */}
      <form
        key={wanted ? `${wanted.unitId} ${wanted.scoringDue}` : "none"}
        method="get"
        action={`/hr/periods/${period.id}/units`}
        aria-label={t.forUnit.choose}
      >
        <SelectField
          name="unit"
          label={t.forUnit.unit}
          empty={t.forUnit.chooseUnit}
          defaultValue={wanted?.unitId ?? ""}
          required
          options={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxGroup
          name="below"
          legend={t.forUnit.below}
          hideLegend
          options={[{ value: "true", label: t.forUnit.below }]}
          defaultValues={wanted?.withSubUnits ? ["true"] : []}
        />
        <div className="field-row">
          {period.kind === "periodic" && (
            <DateField
              name="selfNoteDue"
              label={t.selfNoteDue}
              defaultValue={dues.selfNoteDue}
              min={period.selfNoteDue}
            />
          )}
          <DateField
            name="scoringDue"
            label={t.scoringDue}
            defaultValue={dues.scoringDue}
            min={period.scoringDue}
          />
        </div>
        <Button type="submit" tone="secondary" className="mt-3">
          {t.forUnit.preview}
        </Button>
      </form>
    </Card>
  );
}
