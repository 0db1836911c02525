import { familyOf, type FamilyOfPost, type Post } from "../../writing/rules/families";
import { sameForm } from "../../writing/rules/same-words";

export type TemplateFor = { id: string; title: string | null; family: string | null };

/**
 * The template for a post: of its very title, else of its own family; null when HR wrote none, then the built-in examples of
 * the family serve. A neighbour's template is never taken: HR wrote it for others.
 */
export function chooseTemplate<T extends TemplateFor>(
  templates: readonly T[],
  post: Post,
): { template: T | null; family: FamilyOfPost } {
  const family = familyOf(post);
  const own = family.isNeighbour ? null : family.family.key;
  const template =
    templates.find(({ title }) => title !== null && sameForm(title) === sameForm(post.title)) ??
    templates.find((one) => one.family !== null && one.family === own);
  return { template: template ?? null, family };
}
