import { TextLink } from "@/components/ui/button";
import type { Messages } from "@/lib/messages/messages-for";

const PLACES = [
  { key: "people", href: "/hr/people" },
  { key: "units", href: "/hr/units" },
  { key: "positions", href: "/hr/positions" },
] as const;

/** People, units and posts are one place in the navigation; here one goes from one to the other. */
export function RegisterTabs({ here, m }: { here: (typeof PLACES)[number]["key"]; m: Messages }) {
  const words = m.organization.chart.tabs;
  return (
    <nav aria-label={words.label} className="no-print mb-4 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {PLACES.map(({ key, href }) => (
          <li key={key}>
            <TextLink
              href={href}
              aria-current={key === here ? "page" : undefined}
              className={`inline-flex min-h-11 items-center no-underline ${
                key === here ? "border-b-2 border-laut-7 font-semibold text-ink" : "text-ink-2"
              }`}
            >
              {words[key]}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
