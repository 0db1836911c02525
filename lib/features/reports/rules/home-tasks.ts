import { teamTasks } from "./team-tasks";
import type { Duties, HomeFacts, Task } from "./home-facts";

const WITH_OTHERS = new Set<Task["kind"]>([
  "plan-with-appraiser",
  "note-with-appraiser",
  "training-with-hr",
  "objection-running",
]);

/** Whose desk a task is on (ux P2). */
export function holderOf(task: Task): "me" | "other" {
  return WITH_OTHERS.has(task.kind) ? "other" : "me";
}

/** More than these stand as one task. */
const MOST_HANDOVERS = 3;

const dueOf = (task: Task): string => ("due" in task && task.due ? task.due : "9999-12-31");

/** Order of equals: what holds up somebody else comes before what is only mine. */
const RANK: Record<Task["kind"], number> = {
  "mend-plan": 0,
  "review-plans": 1,
  "review-amendments": 1,
  "score-evaluations": 2,
  "answer-question": 3,
  "explain-objection": 3,
  "decide-objection": 3,
  "objection-running": 12,
  "decide-proposals": 3,
  "serve-session": 3,
  "give-contributions": 4,
  "write-handover": 3,
  "write-handovers": 3,
  "write-self-note": 4,
  "start-plan": 5,
  "finish-plan": 6,
  "read-result": 7,
  "add-evidence": 8,
  "answer-training": 9,
  "confirm-trainings": 10,
  "plan-with-appraiser": 11,
  "note-with-appraiser": 12,
  "training-with-hr": 13,
};

/** The tasks of one person, most urgent first: what has a last day within a week, then by what holds up others. */
export function tasksOf(facts: HomeFacts, duties: Duties, today: string): Task[] {
  const tasks: Task[] = [
    ...planTasks(facts, duties),
    ...periodTasks(facts),
    ...otherTasks(facts, duties),
    ...objectionTasks(facts),
    ...handoverTasks(facts),
    ...teamTasks(facts.team),
  ];
  const urgent = (task: Task) => (dueOf(task) <= addWeek(today) ? 0 : 1);
  return tasks.sort(
    (a, b) => urgent(a) - urgent(b) || RANK[a.kind] - RANK[b.kind] || dueOf(a).localeCompare(dueOf(b)),
  );
}

function addWeek(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
}

function planTasks(facts: HomeFacts, duties: Duties): Task[] {
  const plans = facts.plans ?? [];
  const tasks = plans.flatMap((plan): Task[] => {
    const { year } = plan;
    const which = { planId: plan.id, year, amends: plan.amends === true };
    if (plan.state === "draft") return [{ kind: "finish-plan", ...which }];
    if (plan.state === "returned")
      return [
        {
          kind: "mend-plan",
          ...which,
          appraiserName: plan.appraiserName,
          notes: plan.notes,
          since: plan.returnedAt,
        },
      ];
    if (plan.state === "submitted")
      return [
        {
          kind: "plan-with-appraiser",
          ...which,
          holder: plan.appraiserName,
          sentAt: plan.submittedAt,
          readAt: plan.readAt,
        },
      ];
    return [];
  });
  if (duties.hasOwnPlan && !plans.some((plan) => plan.year === facts.year))
    tasks.push({ kind: "start-plan", year: facts.year });
  return tasks;
}

function periodTasks({ period, selfNotes }: HomeFacts): Task[] {
  if (!period) return [];
  const name = { year: period.year, number: period.number, cadence: period.cadence };
  return (selfNotes ?? []).flatMap((note): Task[] => {
    if (note.state === "open") {
      const tasks: Task[] = [
        {
          kind: "write-self-note",
          planId: note.planId,
          evaluationId: note.evaluationId,
          periodId: period.id,
          period: name,
          due: period.selfNoteDue,
          parts: note.results,
          doneParts: note.written,
        },
      ];
      const missing = note.results - note.withEvidence;
      if (note.evaluationId && note.written > 0 && missing > 0)
        tasks.push({
          kind: "add-evidence",
          evaluationId: note.evaluationId,
          period: name,
          due: period.selfNoteDue,
          missing,
        });
      return tasks;
    }
    // Until release the person reads that the appraiser has it, not how far the scoring is.
    if (note.evaluationId && ["noted", "scored", "signed"].includes(note.state))
      return [
        {
          kind: "note-with-appraiser",
          evaluationId: note.evaluationId,
          period: name,
          holder: note.appraiserName,
          sentAt: note.notedAt,
          due: period.scoringDue,
        },
      ];
    return [];
  });
}

/** The rater explains, the decider asks and decides; the person, and whoever waits for another, need do nothing. */
function objectionTasks({ objections }: HomeFacts): Task[] {
  return (objections ?? []).map((one): Task => {
    const { id: objectionId, number, due } = one;
    const isExamined = one.state === "examined";
    if (one.role === "rater" && !isExamined)
      return { kind: "explain-objection", objectionId, name: one.employeeName, due };
    if (one.role === "decider" && one.state !== "rater_asked")
      return { kind: "decide-objection", objectionId, number, asks: !isExamined, due };
    const holder = isExamined ? one.deciderName : one.raterName;
    return { kind: "objection-running", objectionId, number, isMine: one.role === "person", holder, due };
  });
}

/** A task for each person; a whole unit handed over is one. */
function handoverTasks({ handovers }: HomeFacts): Task[] {
  const tasks = (handovers ?? []).map(({ workPlanId, periodId, name, due, ...period }) => ({
    ...{ kind: "write-handover" as const, workPlanId, periodId, name, period, due },
  }));
  const [first] = tasks;
  if (!first || tasks.length <= MOST_HANDOVERS) return tasks;
  return [{ kind: "write-handovers", count: tasks.length, period: first.period, due: first.due }];
}

function otherTasks(facts: HomeFacts, duties: Duties): Task[] {
  const tasks: Task[] = [
    ...(facts.released ?? []).map((r): Task => ({
      kind: "read-result",
      evaluationId: r.evaluationId,
      period: { year: r.year, number: r.number, cadence: r.cadence },
      since: r.releasedAt,
    })),
    ...(facts.questions ?? []).map((q): Task => ({
      kind: "answer-question",
      evaluationId: q.evaluationId,
      name: q.name,
      since: q.askedAt,
    })),
    ...(facts.trainings ?? []).map((t): Task =>
      t.state === "recommended"
        ? { kind: "answer-training", trainingId: t.trainingId, title: t.title, startsOn: t.startsOn }
        : { kind: "training-with-hr", trainingId: t.trainingId, title: t.title, since: t.updatedAt },
    ),
  ];
  const amendments = facts.amendments ?? [];
  const plans = duties.plansToReview - amendments.length;
  if (plans > 0) tasks.push({ kind: "review-plans", count: plans });
  if (amendments.length > 0)
    tasks.push({
      kind: "review-amendments",
      count: amendments.length,
      one: amendments.length === 1 ? (amendments[0] ?? null) : null,
    });
  if (duties.evaluationsToScore > 0)
    tasks.push({
      kind: "score-evaluations",
      count: duties.evaluationsToScore,
      due: facts.scoreBy ?? facts.period?.scoringDue ?? null,
    });
  if (duties.confirmsTrainings && facts.toConfirm > 0)
    tasks.push({ kind: "confirm-trainings", count: facts.toConfirm });
  return tasks;
}
