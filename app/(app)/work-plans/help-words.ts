import type { HelpWords } from "@/components/work-plans/writing/help-types";
import { exampleOf, type FamilyOfPost } from "@/lib/features/work-plans/writing/rules/families";
import type { Messages } from "@/lib/messages/messages-for";

/** The helper's words with the examples of the person's own family of posts, or of the nearest one under its name. */
export function helpWords(m: Messages, { family, isNeighbour }: FamilyOfPost): HelpWords {
  const { title, local, dismiss, lines, example, exampleFrom, ...say } = m.workPlans.writing.helper;
  return {
    title,
    local,
    dismiss,
    lines,
    say,
    example: isNeighbour ? exampleFrom.replace("{name}", family.name) : example,
    examples: {
      result: exampleOf(family, "result"),
      indicator: exampleOf(family, "indicator"),
      target: exampleOf(family, "target"),
    },
  };
}
