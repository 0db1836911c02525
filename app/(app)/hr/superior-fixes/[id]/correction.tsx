import { OwnReason } from "@/components/employees/own-case";
import { ActionForm } from "@/components/ui/action-form";
import { FilterBar } from "@/components/ui/data/filter-bar";
import { Pagination } from "@/components/ui/data/pagination";
import { HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { SuperiorChoices } from "@/components/work-plans/superiors/superior-choices";
import type { OwnCase } from "@/lib/features/employees/own-case/rules/own-case";
import type { RepairPage } from "@/lib/features/work-plans/queries/superior-queue";
import { searchForRepair, type SearchInput } from "@/lib/features/work-plans/queries/superior-search";
import type { Messages } from "@/lib/messages/messages-for";
import { newRequestKey, type Context } from "@/lib/platform/context";
import { correctSuperiorAction } from "../actions";

type Props = { ctx: Context; repair: RepairPage; own: OwnCase; search: SearchInput; m: Messages };

/** Names the right person instead: searched for, then chosen with one button. */
export async function Correction({ ctx, repair, own, search, m }: Props) {
  const { one: words, mine, queue } = m.workPlans.superiors;
  const found = await searchForRepair(ctx, repair.id, search);
  const base = `/hr/superior-fixes/${repair.id}`;
  return (
    <section aria-labelledby="correct-title">
      <h2 id="correct-title">{words.correctTitle}</h2>
      <p className="mb-3 mt-1 text-small text-ink-2">{words.correctAbout}</p>
      <FilterBar label={words.correctTitle} action={base} submit={m.common.actions.search}>
        <TextField
          name="q"
          type="search"
          label={mine.search}
          hint={mine.searchHint}
          defaultValue={found.q}
          maxLength={100}
          enterKeyHint="search"
        />
      </FilterBar>
      <ActionForm
        id="correct"
        action={correctSuperiorAction}
        requestKey={newRequestKey()}
        labels={m.common.form}
        className="mt-4 grid gap-4"
      >
        <HiddenField name="repairId" value={repair.id} />
        <HiddenField name="version" value={repair.version} />
        <SuperiorChoices
          q={found.q}
          choices={found.choices}
          causes={queue.causes}
          choose={words.correct}
          m={m}
        />
        <TextArea name="reason" label={words.correctReason} hint={m.common.states.optional} rows={2} />
        <OwnReason own={own} m={m} />
      </ActionForm>
      <Pagination
        words={m.common.table}
        path={base}
        query={{ q: found.q }}
        after={search.after}
        next={found.next}
      />
    </section>
  );
}
