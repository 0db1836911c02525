"use client";
import type { ComponentProps } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, type Option } from "@/components/ui/choice-fields";
import { FileField } from "@/components/ui/file-field";
import type { FormAction } from "@/components/ui/form-call";
import { useField } from "@/components/ui/form-context";
import { Card } from "@/components/ui/page/card";
import { Step } from "@/components/ui/page/step";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";

export type FilingRow = {
  index: number;
  key: string;
  group: "results" | "behaviours";
  name: string;
  text: string | null;
  hint: string | null;
  now: string;
  higher: Option[];
};

type Words = Record<
  | "step1"
  | "results"
  | "behaviours"
  | "wish"
  | "why"
  | "whyHint"
  | "step2"
  | "file"
  | "fileHint"
  | "fileTitle"
  | "step3"
  | "send",
  string
>;

type Props = Pick<ComponentProps<typeof ActionForm>, "requestKey" | "labels"> & {
  action: FormAction<{ objectionId: string; number: string }>;
  evaluationId: string;
  version: number;
  rows: FilingRow[];
  words: Words;
  facts: string[];
};

const ACCEPT = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

/** Choose, say why, add a file, send. What belongs to a part appears when the part is chosen, without any script. */
export function FilingForm({ evaluationId, version, rows, words, facts, ...form }: Props) {
  return (
    <ActionForm {...form} id="objection">
      <HiddenField name="evaluationId" value={evaluationId} />
      <HiddenField name="version" value={version} />
      <Step number={1} title={words.step1}>
        <div id="objection-parts" tabIndex={-1} />
        {(["results", "behaviours"] as const).map((group) => (
          <section key={group} className="mt-3" aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`} className="mb-2 text-body">
              {words[group]}
            </h3>
            <Card rows as="div">
              {rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <Part key={row.key} row={row} words={words} />
                ))}
            </Card>
          </section>
        ))}
      </Step>
      <Step number={2} title={words.step2}>
        <div className="mt-3 grid gap-4">
          <FileField name="file" label={words.file} hint={words.fileHint} accept={ACCEPT} />
          <TextField name="title" label={words.fileTitle} maxLength={200} />
        </div>
      </Step>
      <Step number={3} title={words.step3}>
        <ul className="my-3 grid list-disc gap-2 pl-5">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <SubmitButton>{words.send}</SubmitButton>
      </Step>
    </ActionForm>
  );
}

function Part({ row, words }: { row: FilingRow; words: Words }) {
  const name = (field: string) => `parts.${row.index}.${field}`;
  const choice = useField(name("chosen"));
  return (
    <div className="group">
      <HiddenField name={name("key")} value={row.key} />
      <label className="choice" htmlFor={choice.id}>
        <input
          id={choice.id}
          type="checkbox"
          name={name("chosen")}
          value="true"
          defaultChecked={choice.typed === "true"}
          aria-describedby={`${choice.id}-about`}
        />
        <span className="choice-label">{row.name}</span>
        <span className="hint" id={`${choice.id}-about`}>
          {row.now}
        </span>
      </label>
      {row.text && <p className="mt-1 pl-8 text-small text-ink-2">{row.text}</p>}
      {row.hint && <p className="mt-1 pl-8 text-small text-ink-3">{row.hint}</p>}
      <div className="mt-3 hidden gap-4 group-has-[input:checked]:grid">
        <SelectField
          name={name("requestedLevel")}
          label={words.wish}
          options={row.higher}
          defaultValue={row.higher[0]?.value}
        />
        <TextArea name={name("grounds")} label={words.why} hint={words.whyHint} rows={4} maxLength={4000} />
      </div>
    </div>
  );
}
