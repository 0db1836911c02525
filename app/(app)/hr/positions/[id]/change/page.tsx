import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { effectWords } from "@/components/employees/chart/effect-words";
import { EffectsList } from "@/components/employees/chart/effects-list";
import { factsOf, postAsked } from "@/components/employees/chart/post-asked";
import { PostConfirm } from "@/components/employees/chart/post-confirm";
import { PostForm } from "@/components/employees/chart/post-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/page/card";
import { PageHeader } from "@/components/ui/page/page-header";
import { DateField, HiddenField } from "@/components/ui/text-fields";
import { can } from "@/lib/access/authorize";
import { previewChange } from "@/lib/features/employees/queries/chart-preview";
import { getPosition } from "@/lib/features/employees/queries/position-page";
import type { ChartChange } from "@/lib/features/organization/rules/chart-change";
import { formatDate } from "@/lib/messages/format";
import { messagesFor } from "@/lib/messages/messages-for";
import { newRequestKey } from "@/lib/platform/context";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";
import { changePositionAction, closePositionAction } from "../../actions";
import { choicesFor } from "../../post-choices";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).organization.chart.acts.changePost };
}

/** Changes or closes a post: what is asked for stands in the address, what it will do is shown before anything is written. */
export default async function ChangePositionPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  if (!can(ctx.actor, "position.change", { today: ctx.today })) notFound();
  const m = messagesFor(ctx.locale);
  const w = m.organization.chart;
  const { id } = await params;
  const query = await searchParams;
  const post = await orNotFound(getPosition(ctx, id));
  const isClosing = query.act === "close";
  const asked = postAsked(query, { ...post, superiorPositionId: post.superiorId });
  const facts = isClosing ? null : factsOf(asked);
  const { day } = asked;
  const change: ChartChange | null =
    isClosing && asked.isAsked && day
      ? { kind: "close_position", day, positionId: id }
      : facts && { kind: "change_position", day, positionId: id, facts };
  const preview = change ? await orNotFound(previewChange(ctx, change)) : null;
  const choices = isClosing
    ? null
    : await choicesFor(ctx, asked, {
        unit: { id: post.unitId, name: post.unitName },
        superior: post.superiorId ? { id: post.superiorId, title: post.superiorTitle ?? "" } : null,
        self: id,
      });
  const title = isClosing ? w.acts.closePost : w.acts.changePost;
  const date = formatDate(day || ctx.today, ctx.locale);
  return (
    <div className="page-reading">
      <PageHeader
        title={title}
        crumbs={[
          { label: w.positions.title, href: "/hr/positions" },
          { label: post.title, href: `/hr/positions/${id}` },
          { label: title },
        ]}
        crumbLabel={m.common.shell.breadcrumb}
        about={`${post.title}, ${post.unitName}`}
      />
      <Card label={title}>
        {choices ? (
          <PostForm asked={asked} {...choices} today={ctx.today} m={m} />
        ) : (
          <form method="get">
            <HiddenField name="act" value="close" />
            <HiddenField name="ask" value="1" />
            <DateField
              name="day"
              label={w.form.lastDay}
              hint={w.form.dayHint}
              defaultValue={day || ctx.today}
              required
            />
            <div className="mt-5">
              <Button type="submit" tone="secondary">
                {w.form.check}
              </Button>
            </div>
          </form>
        )}
      </Card>
      {change && preview && (
        <div className="mt-5">
          <EffectsList
            effects={[
              isClosing
                ? { icon: "pencil", title: w.effects.close(date) }
                : {
                    icon: "pencil",
                    title: w.effects.changePost(facts?.title ?? post.title),
                    about: w.effects.from(date),
                  },
              ...effectWords(change.kind, preview.effects, ctx.locale, m),
            ]}
            refusals={preview.refusals}
            warnings={preview.warnings}
            m={m}
          >
            <PostConfirm
              action={isClosing ? closePositionAction : changePositionAction}
              day={day}
              facts={facts}
              position={{ id, version: post.version }}
              label={isClosing ? w.acts.closePost : w.form.confirm}
              requestKey={newRequestKey()}
              m={m}
            />
          </EffectsList>
        </div>
      )}
    </div>
  );
}
