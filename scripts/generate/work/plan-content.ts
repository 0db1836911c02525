import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import type { PlanContent } from "@/lib/features/work-plans/rules/content-hash";
import type { IndicatorText, ResultText } from "@/prisma/seed/demo/text/read-texts";
import type { Dice } from "../dice";
import type { Person, Unit } from "../people/person";
import type { Batch } from "../stream/batch";
import type { Calendar } from "./calendar";
import { agreedOn, fill, supportOf, type Agreed, type Support } from "./texts";

export type PlanState = "draft" | "submitted" | "returned" | "set" | "closed";

/** The post and the days that a plan is for. */
export type PlanPost = {
  person: Person;
  unit: Unit;
  superior: Person;
  assignmentId: string;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  receipt: string;
};

export type BuiltIndicator = { id: string; text: IndicatorText; words: string; agreed: Agreed };
export type BuiltResult = {
  id: string;
  text: ResultText;
  words: string;
  support: Support;
  indicator: BuiltIndicator;
};
export type BuiltPlan = PlanPost & {
  id: string;
  form: "jpt" | "ja_jf";
  hash: string;
  results: BuiltResult[];
  setAt: number;
};

/** Where the rows of a plan come from and go to. */
export type Scene = { dice: Dice; batch: Batch; calendar: Calendar; agency: { id: string; name: string } };

export function buildResult({ dice, calendar }: Scene, post: PlanPost, text: ResultText): BuiltResult {
  const moment = Date.parse(post.startsOn);
  const [first] = text.indicators;
  if (!first) throw new RangeError(`${text.key} has no indicator`);
  return {
    id: dice.id(moment),
    text,
    words: fill(text.text, post.unit, calendar),
    support: supportOf(dice, text, post.superior),
    indicator: {
      id: dice.id(moment),
      text: first,
      words: fill(first.text, post.unit, calendar),
      agreed: agreedOn(first, post, calendar),
    },
  };
}

/** What both sides sign. */
export function contentOf(
  post: PlanPost,
  form: PlanContent["form"],
  results: BuiltResult[],
  year: number,
): PlanContent {
  return {
    employeeId: post.person.id,
    year,
    startsOn: post.startsOn,
    endsOn: post.endsOn,
    positionTitle: post.person.seat.title,
    unitId: post.unit.id,
    approach: "quantitative",
    form,
    revision: 1,
    results: results.map(({ text, words, support, indicator }) => ({
      kind: text.kind,
      text: words,
      ...support,
      supportsIndicatorId: null,
      successMeasure: null,
      indicators: [
        {
          text: indicator.words,
          aspect: indicator.text.aspect ?? null,
          perspective: indicator.text.perspective ?? null,
          measureKind: indicator.text.measure,
          direction: indicator.text.direction,
          target: indicator.agreed.target,
          measureUnit: indicator.text.unit,
        },
      ],
    })),
    behaviours: BEHAVIOUR_VALUES.map((value) => ({ value, expectation: "" })),
    attachments: [],
  };
}
