import type { GridWords } from "@/components/work-plans/grid/grid-types";
import { isInWords, type PlanShape } from "@/components/work-plans/plan-types";
import type { Messages } from "@/lib/messages/messages-for";

/** A sentence with a number as a template: only strings cross into the browser. */
const template = (sentence: (n: number) => string) => sentence(0).replace("0", "{n}");

/** Only what the sheet of this form says: three of the four forms have no perspectives, two no measures in words. */
export function gridWords(m: Messages, appraiser: string, shape: PlanShape): GridWords {
  const e = m.workPlans.editor;
  const { measureLong: _ofTheForm, ...columns } = e.columns;
  const inNumbers = !isInWords(shape);
  return {
    caption: e.caption,
    tip: e.tip,
    columns,
    groups: e.groups,
    emptyGroups: e.emptyGroups,
    aspects: shape === "ja_jf" ? e.aspects : {},
    perspectives: shape === "jpt" ? e.perspectives : {},
    choose: e.choose,
    measureKind: e.measureKind,
    measureKinds: inNumbers ? e.measureKinds : {},
    measureShort: e.measureShort,
    direction: e.direction,
    directions: e.directions,
    glossary: e.glossary,
    unlinked: e.supports.unlinked,
    other: e.supports.other,
    otherAssignment: e.otherAssignment,
    supportsText: e.supportsText,
    result: template(e.result),
    indicator: template(e.indicator),
    isSame: e.sameAsLastYear,
    noteBy: e.noteBy(appraiser),
    arrange: e.arrange,
    addMain: e.addMain,
    addAdditional: e.addAdditional,
    addIndicator: e.addIndicator,
    removeIndicator: template(e.removeIndicator),
    moveUp: e.moveUp,
    moveDown: e.moveDown,
    moveTo: e.moveTo,
    remove: e.remove,
    removeAsk: e.removeAsk,
    removeSure: e.removeSure,
    more: e.more,
    showHelp: m.workPlans.writing.helper.title,
    autosave: m.common.autosave,
    codes: m.common.form.codes,
  };
}
