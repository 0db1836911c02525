import { Marked } from "@/components/evaluations/marked";
import { DayRuler } from "@/components/evaluations/day-ruler";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/page/note";
import { HiddenField } from "@/components/ui/text-fields";
import { formatDate } from "@/lib/messages/format";
import { newRequestKey } from "@/lib/platform/context";
import { askRaterAction, beginExaminationAction } from "../actions";
import type { CasePage } from "./case-page";

function sentence({ view, m, locale }: CasePage): string {
  const t = m.evaluations.objections.page;
  const { employee, rater, decider } = view.people;
  const due = formatDate(view.decisionDue, locale, "deadline");
  if (view.reader === "person")
    return view.holder === "rater" ? t.waitRater(rater.callName, decider.callName, due) : t.waitDecider(due);
  if (view.reader === "rater" && view.holder === "rater") return t.raterTurn(employee.callName);
  if (view.reader !== "decider") return t.othersTurn(due);
  if (view.state === "filed") return t.deciderFiled(rater.callName, due);
  return view.state === "rater_asked" ? t.deciderAsked(rater.callName, due) : t.deciderTurn(due);
}

function title({ view, m }: CasePage): string {
  const t = m.evaluations.objections.page;
  const { rater, decider } = view.people;
  if (view.reader === view.holder) return t.yours;
  return view.holder === "decider" ? t.atDecider(decider.name, rater.callName) : t.at(rater.name);
}

/** Whose desk the case is on, how many of its days have gone, and the next step for whoever has one. */
export function Standing(page: CasePage) {
  const { view, m, locale } = page;
  const t = m.evaluations.objections.page;
  const { day, of, left } = view.days;
  const short = (date: string) => formatDate(date, locale, "short");
  return (
    <section
      aria-labelledby="standing"
      className="rounded-surface border border-line border-l-[6px] border-l-laut-7 bg-card p-5"
    >
      <h2 id="standing" className="text-h3">
        {title(page)}
      </h2>
      <p className="mt-1">
        <Marked text={sentence(page)} />
      </p>
      <DayRuler
        day={day}
        of={of}
        sentence={t.ruler(day, of)}
        from={t.rulerFrom(short(view.filedOn))}
        now={t.rulerNow(day)}
        to={t.rulerTo(short(view.decisionDue))}
      />
      {left < 0 && (
        <Note tone="quiet" className="mt-3">
          {t.overdue(-left)}
        </Note>
      )}
      <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
        {view.may.askRater && <StepForm {...page} step="ask" />}
        {view.may.begin && <StepForm {...page} step="begin" />}
        {view.may.decide && <ButtonLink href={`/objections/${view.id}/decide`}>{t.decide}</ButtonLink>}
      </div>
    </section>
  );
}

function StepForm({ view, m, step }: CasePage & { step: "ask" | "begin" }) {
  const t = m.evaluations.objections.page;
  return (
    <ActionForm
      action={step === "ask" ? askRaterAction : beginExaminationAction}
      requestKey={newRequestKey()}
      labels={m.common.form}
    >
      <HiddenField name="objectionId" value={view.id} />
      <HiddenField name="version" value={view.version} />
      <SubmitButton tone={step === "ask" ? "primary" : "secondary"}>
        {step === "ask" ? t.ask(view.people.rater.callName) : t.begin}
      </SubmitButton>
    </ActionForm>
  );
}
