import { amendments } from "@/lib/messages/id/work-plans/amendments";
import { dialogue } from "@/lib/messages/id/work-plans/dialogue";
import { editor } from "@/lib/messages/id/work-plans/editor";
import { links } from "@/lib/messages/id/work-plans/links";
import { matrix } from "@/lib/messages/id/work-plans/matrix";
import { check, list, reading, receipt } from "@/lib/messages/id/work-plans/reading";
import { brief, reasons } from "@/lib/messages/id/work-plans/reasons";
import { superiors } from "@/lib/messages/id/work-plans/superiors";
import { templates } from "@/lib/messages/id/work-plans/templates";
import { writing } from "@/lib/messages/id/work-plans/writing";

/** Words of writing, sending and reading a work plan (SKP). */
export const workPlans = {
  amendments,
  dialogue,
  list,
  editor,
  check,
  receipt,
  links,
  matrix,
  reading,
  reasons,
  brief,
  superiors,
  templates,
  writing,
};
