import { TextLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/status/chip";
import type { PolicyKey } from "@/lib/features/organization/policy-rules/policy-fields";
import type { PolicyOverview, SettingView } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";
import { fieldLabel, valueText } from "./policy-words";

/** How many rules of a group the list shows; its own page shows all. */
const SHOWN = 5;
/** All but the numbers of the drawn curve. */
const SHOWN_TO_ALL = 12;

type W = { m: Messages; locale: Locale };

/** Where a value comes from and since when it holds. */
export function originText(setting: SettingView, { m, locale }: W): string {
  const { sources, columns } = m.organization.policies;
  const from = setting.source.kind === "law" ? sources.law(setting.source.law) : sources[setting.source.kind];
  return setting.since
    ? `${from}, ${columns.since.toLowerCase()} ${formatDate(setting.since, locale)}`
    : from;
}

/** Every group of rules with its first values in force. */
export function PolicyList({
  groups,
  open = true,
  m,
  locale,
}: {
  groups: PolicyOverview["groups"];
  /** Whether the reader has each group's own page; without it everything is shown here. */
  open?: boolean;
} & W) {
  const w = m.organization.policies;
  return (
    <ul
      className={
        open ? "desk:grid desk:grid-cols-2 desk:items-start desk:gap-4" : "desk:columns-2 desk:gap-4"
      }
    >
      {groups.map(({ key, settings }) => (
        <li
          key={key}
          className={`card card-pad mb-4 ${open ? "desk:mb-0 desk:h-full" : "break-inside-avoid"}`}
        >
          <div className="flex items-baseline justify-between gap-3">
            <h3>{w.groups[key]}</h3>
            {open && (
              <TextLink href={`/hr/policies/${key}`} aria-label={`${w.see} ${w.groups[key]}`}>
                {w.see}
              </TextLink>
            )}
          </div>
          <dl className="facts mt-1">
            {settings.slice(0, open ? SHOWN : SHOWN_TO_ALL).map((setting) => (
              <div key={setting.path}>
                <dt>{fieldLabel(setting.path, { m, locale })}</dt>
                <dd>
                  {valueText(setting.path, setting.value, { m, locale })}
                  <small>{originText(setting, { m, locale })}</small>
                  {setting.upcoming && (
                    <small className="text-ink">
                      {w.upcoming(
                        valueText(setting.path, setting.upcoming.value, { m, locale }),
                        formatDate(setting.upcoming.startsOn, locale),
                      )}
                    </small>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          {open && settings.length > SHOWN && (
            <p className="mt-2 text-small text-ink-3">{w.more(settings.length - SHOWN)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The names of all groups, for the side of the desk. */
export function PolicyNav({
  groups,
  current,
  m,
}: {
  groups: readonly PolicyKey[];
  current: PolicyKey;
  m: Messages;
}) {
  const w = m.organization.policies;
  return (
    <nav className="card only-desk overflow-hidden" aria-label={w.list}>
      <ul>
        {groups.map((key) => (
          <li key={key} className="border-b border-line last:border-b-0">
            <TextLink
              href={`/hr/policies/${key}`}
              aria-current={key === current ? "page" : undefined}
              className={`block px-4 py-2.5 no-underline ${key === current ? "bg-laut-1 font-semibold text-ink" : "text-ink-2"}`}
            >
              {w.groups[key]}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const TONES = {
  draft: "neutral",
  rehearsed: "neutral",
  submitted: "you",
  scheduled: "inf",
  in_force: "ok",
  past: "neutral",
  withdrawn: "neutral",
} as const;

export function PolicyStateChip({ state, m }: { state: keyof typeof TONES; m: Messages }) {
  return <Chip tone={TONES[state]}>{m.organization.policies.states[state]}</Chip>;
}
