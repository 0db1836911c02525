import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-call";
import { Disclosure } from "@/components/ui/page/disclosure";
import { DateField, HiddenField, TextArea, TextField } from "@/components/ui/text-fields";
import { UNIT_ACHIEVEMENTS } from "@/lib/features/organization/rules/levels";
import type { PolicyKeyPage, SettingView } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { PolicyField } from "./policy-field";

const isPattern = ({ path }: SettingView) => path.startsWith("distribution.pattern.");

/** New values of one page of rules, the first day, the reason and the base. */
export function PolicyForm<T>({
  action,
  requestKey,
  page,
  m,
  locale,
}: {
  action: FormAction<T>;
  requestKey: string;
  page: PolicyKeyPage;
  m: Messages;
  locale: Locale;
}) {
  const w = m.organization.policies.form;
  const { draft, settings, kinds } = page;
  const changes = draft?.changes ?? {};
  const field = ({ path, value }: SettingView) => (
    <PolicyField
      key={path}
      path={path}
      value={Object.hasOwn(changes, path) ? changes[path] : value}
      now={value}
      kinds={kinds}
      m={m}
      locale={locale}
    />
  );
  return (
    <ActionForm id="policy" action={action} requestKey={requestKey} labels={m.common.form}>
      <HiddenField name="key" value={page.key} />
      {draft && (
        <>
          <HiddenField name="draftId" value={draft.id} />
          <HiddenField name="version" value={draft.version} />
        </>
      )}
      {settings.filter((setting) => !isPattern(setting)).map(field)}
      {settings.some(isPattern) &&
        UNIT_ACHIEVEMENTS.map((level) => (
          <Disclosure
            key={level}
            className="mt-3"
            summary={m.organization.policies.fields.pattern(m.organization.unitAchievements[level])}
          >
            <p className="hint mb-2">{m.organization.policies.fields.patternHint}</p>
            {settings
              .filter(({ path }) => path.startsWith(`distribution.pattern.${level}.`))
              .toReversed()
              .map(field)}
          </Disclosure>
        ))}
      <div className="mt-5 border-t border-line pt-4">
        <DateField
          name="startsOn"
          label={w.startsOn}
          hint={w.startsOnHint(formatDate(page.earliest, locale))}
          min={page.earliest}
          defaultValue={draft?.startsOn ?? page.earliest}
        />
        <TextArea name="reason" label={w.reason} rows={2} maxLength={1000} defaultValue={draft?.reason} />
        <TextField
          name="legalBase"
          label={w.legalBase}
          hint={w.legalBaseHint}
          maxLength={300}
          defaultValue={draft?.legalBase}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <SubmitButton>{w.send}</SubmitButton>
        <span className="text-small text-ink-3">{w.safe}</span>
      </div>
    </ActionForm>
  );
}
