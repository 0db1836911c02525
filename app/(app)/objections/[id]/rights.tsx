import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Icon } from "@/components/ui/icon";
import { Card } from "@/components/ui/page/card";
import { Disclosure } from "@/components/ui/page/disclosure";
import { HiddenField } from "@/components/ui/text-fields";
import { newRequestKey } from "@/lib/platform/context";
import { withdrawObjectionAction } from "../actions";
import type { CasePage } from "./case-page";

/** What the person may count on, the way back, and the agency's figures. */
export function Rights({ view, m, today }: CasePage) {
  const t = m.evaluations.objections.page;
  const { rater, decider } = view.people;
  const year = Number(today.slice(0, 4));
  const rights = [
    t.rightParts,
    t.rightRead(rater.callName, decider.callName),
    t.rightBkn,
    ...(view.may.withdraw ? [t.rightPull] : []),
  ];
  return (
    <div>
      {view.reader === "person" && (
        <Card labelledBy="rights" as="section">
          <h2 id="rights" className="text-body">
            {t.rights}
          </h2>
          <ul className="mt-2 grid gap-3">
            {rights.map((right) => (
              <li key={right} className="flex gap-2">
                <span className="mt-0.5 text-laut-7">
                  <Icon name="check" size={18} />
                </span>
                <span>{right}</span>
              </li>
            ))}
          </ul>
          {view.may.withdraw && (
            <div className="mt-3">
              <Disclosure summary={t.pull}>
                <p className="mb-3">{t.pullSure}</p>
                <ActionForm
                  action={withdrawObjectionAction}
                  requestKey={newRequestKey()}
                  labels={m.common.form}
                >
                  <HiddenField name="objectionId" value={view.id} />
                  <HiddenField name="version" value={view.version} />
                  <SubmitButton tone="secondary">{t.pullDo}</SubmitButton>
                </ActionForm>
              </Disclosure>
            </div>
          )}
        </Card>
      )}
      <p className="mt-3 text-small text-ink-3">
        {view.statistics &&
          (view.statistics.changed === null
            ? t.statisticsOnly(year, view.statistics.decided)
            : t.statistics(year, view.statistics.decided, view.statistics.changed))}{" "}
        {t.law}
      </p>
    </div>
  );
}
