import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { effectWords } from "@/components/employees/chart/effect-words";
import { EffectsList } from "@/components/employees/chart/effects-list";
import { factsOf, postAsked } from "@/components/employees/chart/post-asked";
import { PostConfirm } from "@/components/employees/chart/post-confirm";
import { PostForm } from "@/components/employees/chart/post-form";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { can } from "@/lib/access/authorize";
import { previewChange } from "@/lib/features/employees/queries/chart-preview";
import { getUnit } from "@/lib/features/employees/queries/unit-page";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newId } from "@/lib/platform/clock";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { addPositionAction } from "../actions";
import { choicesFor } from "../post-choices";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.acts.addPost };
}

export default async function NewPositionPage({ searchParams }: Props) {
  const ctx = await requireContext();
  if (!can(ctx.actor, "position.add", { today: ctx.today })) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.organization.chart;
  const asked = postAsked(await searchParams, {});
  const unit = await orNotFound(getUnit(ctx, asked.unit));
  const choices = await choicesFor(ctx, asked, { unit, superior: null });
  const facts = factsOf(asked);
  const preview = facts
    ? await orNotFound(
        previewChange(ctx, { kind: "add_position", day: asked.day, positionId: newId(), facts }),
      )
    : null;
  return (
    <div className="page-reading">
      <PageHeader
        title={w.acts.addPost}
        crumbs={[
          { label: w.units.title, href: "/hr/units" },
          { label: unit.name, href: `/hr/units/${unit.id}` },
          { label: w.acts.addPost },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={unit.name}
      />
      <Card label={w.acts.addPost}>
        <PostForm asked={asked} {...choices} today={ctx.today} m={m} />
      </Card>
      {facts && preview && (
        <div className="mt-5">
          <EffectsList
            effects={[
              {
                icon: "pencil",
                title: w.effects.addPost(facts.title, preview.names[facts.unitId] ?? unit.name),
                about: w.effects.from(formatDate(asked.day, ctx.locale)),
              },
              ...effectWords("add_position", { ...preview.effects, posts: NO_POSTS }, ctx.locale, m),
            ]}
            refusals={preview.refusals}
            warnings={preview.warnings}
            m={m}
          >
            <PostConfirm
              action={addPositionAction}
              day={asked.day}
              facts={facts}
              position={null}
              label={w.acts.addPost}
              requestKey={newRequestKey()}
              m={m}
            />
          </EffectsList>
        </div>
      )}
    </div>
  );
}

/** The post that is being added is not one that is affected. */
const NO_POSTS = { count: 0, vacant: 0 };
