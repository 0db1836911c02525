import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/choice-fields";
import type { FormAction } from "@/components/ui/form-call";
import { DateField, HiddenField, TextField } from "@/components/ui/text-fields";
import { EDUCATION_LEVELS, PNS_RANKS, PPPK_GRADES } from "@/lib/features/employees/people/people-input";
import type { Messages } from "@/lib/messages/messages-for";

type Common<T> = {
  action: FormAction<T>;
  requestKey: string;
  person: { id: string; version: number; kind: string };
  m: Messages;
};
type Rank = { id: string; code: string; startsOn: string; decree: string | null };
type Education = {
  id: string;
  level: string;
  institution: string;
  field: string | null;
  year: number | null;
};

function Reason({ m }: { m: Messages }) {
  const w = m.employees.people.form;
  return <TextField name="reason" label={w.reason} hint={w.reasonHint} maxLength={500} required />;
}

/** Adds a rank, or corrects one. */
export function RankForm<T>({ action, requestKey, person, rank, m }: Common<T> & { rank: Rank | null }) {
  const w = m.employees.people;
  const codes = person.kind === "pppk" ? PPPK_GRADES : [...PNS_RANKS.keys()];
  return (
    <ActionForm
      id={`rank-${rank?.id ?? "new"}`}
      action={action}
      requestKey={requestKey}
      labels={m.common.form}
    >
      <HiddenField name="employeeId" value={person.id} />
      <HiddenField name="version" value={person.version} />
      <HiddenField name="rankId" value={rank?.id ?? ""} />
      <div className="field-row">
        <SelectField
          name="code"
          label={w.form.rankCode}
          empty={w.form.rankEmpty}
          defaultValue={rank?.code}
          options={codes.map((code) => ({
            value: code,
            label: [code, PNS_RANKS.get(code)].filter(Boolean).join(" · "),
          }))}
        />
        <DateField name="startsOn" label={w.form.from} defaultValue={rank?.startsOn} required />
      </div>
      <TextField name="decree" label={w.form.decree} defaultValue={rank?.decree ?? ""} maxLength={150} />
      <Reason m={m} />
      <div className="mt-5">
        <SubmitButton>{rank ? w.form.save : w.person.addRank}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Adds a diploma, or corrects one. */
export function EducationForm<T>({
  action,
  requestKey,
  person,
  education,
  m,
}: Common<T> & { education: Education | null }) {
  const w = m.employees.people;
  return (
    <ActionForm
      id={`education-${education?.id ?? "new"}`}
      action={action}
      requestKey={requestKey}
      labels={m.common.form}
    >
      <HiddenField name="employeeId" value={person.id} />
      <HiddenField name="version" value={person.version} />
      <HiddenField name="educationId" value={education?.id ?? ""} />
      <div className="field-row">
        <SelectField
          name="level"
          label={w.form.level}
          empty={w.form.levelEmpty}
          defaultValue={education?.level}
          options={EDUCATION_LEVELS.map((level) => ({
            value: level,
            label: w.person.educationLevels[level],
          }))}
        />
        <TextField
          name="year"
          label={w.form.year}
          inputMode="numeric"
          defaultValue={education?.year ? String(education.year) : ""}
          maxLength={4}
        />
      </div>
      <TextField
        name="institution"
        label={w.form.institution}
        defaultValue={education?.institution}
        maxLength={150}
        required
      />
      <TextField name="field" label={w.form.field} defaultValue={education?.field ?? ""} maxLength={150} />
      <Reason m={m} />
      <div className="mt-5">
        <SubmitButton>{education ? w.form.save : w.person.addEducation}</SubmitButton>
      </div>
    </ActionForm>
  );
}
