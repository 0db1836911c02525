import { SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/page/empty-state";
import { BlockTitle } from "@/components/ui/page/page-header";
import type { FitCause } from "@/lib/features/work-plans/rules/superior-repair";
import type { Messages } from "@/lib/messages/messages-for";

type Choice = {
  employeeId: string;
  name: string;
  callName: string;
  title: string | null;
  unit: string | null;
  fit: "fits" | "look" | "unusable";
  cause: FitCause;
};

type Props = {
  q: string;
  choices: Choice[];
  causes: Record<FitCause, string>;
  /** Words of the button that chooses a person. */
  choose: (name: string) => string;
  m: Messages;
};

/** People to choose from, each with the button of the form around; one who cannot be chosen says why. */
export function SuperiorChoices({ q, choices, causes, choose, m }: Props) {
  const words = m.workPlans.superiors.mine;
  if (choices.length === 0) return <EmptyState title={q === "" ? words.nobodyNear : words.nobody} />;
  return (
    <section aria-labelledby="choices">
      <BlockTitle id="choices" title={q === "" ? words.suggested : words.found(q)} />
      <Card as="div" rows pad={false}>
        {choices.map((choice) => (
          <div
            key={choice.employeeId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
          >
            <div className="min-w-0 grow basis-64">
              <b className="font-semibold">{choice.name}</b>
              <p className="text-small text-ink-3">
                {[choice.title, choice.unit].filter(Boolean).join(", ")}
              </p>
              <p className={choice.fit === "unusable" ? "text-small text-err" : "text-small"}>
                {causes[choice.cause]}
              </p>
            </div>
            {choice.fit !== "unusable" && (
              <SubmitButton
                tone={choice.fit === "fits" ? "primary" : "secondary"}
                small
                name="superiorId"
                value={choice.employeeId}
              >
                {choose(choice.name)}
              </SubmitButton>
            )}
          </div>
        ))}
      </Card>
    </section>
  );
}
