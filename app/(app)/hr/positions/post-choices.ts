import type { PostAsked } from "@/components/employees/chart/post-asked";
import { findSuperiors } from "@/lib/features/employees/queries/position-page";
import { findUnits } from "@/lib/features/employees/queries/unit-page";
import type { Context } from "@/lib/platform/context";

type Now = {
  unit: { id: string; name: string };
  superior: { id: string; title: string } | null;
  self?: string;
};

const unique = <T extends { value: string }>(list: readonly T[]): T[] =>
  list.filter((one, index) => list.findIndex((other) => other.value === one.value) === index);

/** What can be chosen for a post: its unit and those that a search finds; the posts near it and those that a search finds. */
export async function choicesFor(ctx: Context, asked: PostAsked, now: Now) {
  const day = asked.day || ctx.today;
  const units = asked.unitWord ? await findUnits(ctx, asked.unitWord, day) : [];
  const superiors = await findSuperiors(ctx, { unitId: asked.unit, q: asked.superiorWord, day });
  const held = (post: { title: string; unitName: string; holderName: string | null }) =>
    [post.title, post.unitName, post.holderName].filter(Boolean).join(" · ");
  return {
    units: unique([
      { value: now.unit.id, label: now.unit.name },
      ...units.map(({ id, name, parentName }) => ({
        value: id,
        label: parentName ? `${name} · ${parentName}` : name,
      })),
    ]),
    superiors: unique([
      ...(now.superior ? [{ value: now.superior.id, label: now.superior.title }] : []),
      ...superiors
        .filter((post) => post.id !== now.self)
        .map((post) => ({ value: post.id, label: held(post) })),
    ]),
  };
}
