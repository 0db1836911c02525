import { amendments } from "@/lib/messages/en/work-plans/amendments";
import { dialogue } from "@/lib/messages/en/work-plans/dialogue";
import { editor } from "@/lib/messages/en/work-plans/editor";
import { links } from "@/lib/messages/en/work-plans/links";
import { matrix } from "@/lib/messages/en/work-plans/matrix";
import { check, list, reading, receipt } from "@/lib/messages/en/work-plans/reading";
import { brief, reasons } from "@/lib/messages/en/work-plans/reasons";
import { superiors } from "@/lib/messages/en/work-plans/superiors";
import { templates } from "@/lib/messages/en/work-plans/templates";
import { writing } from "@/lib/messages/en/work-plans/writing";
import type { workPlans as source } from "@/lib/messages/id/work-plans";
import type { Words } from "@/lib/messages/words";

export const workPlans: Words<typeof source> = {
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
