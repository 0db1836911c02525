import type { ReactNode } from "react";
import Link from "next/link";
import { Icon, type IconName } from "@/components/ui/icon";
import type { NavItem, NavSection } from "@/components/ui/shell/matching";
import { BottomNav, Flyout, MainNav, SectionNav, SheetLinks } from "@/components/ui/shell/navigation";
import { Wordmark } from "@/components/ui/shell/wordmark";

export type ShellProps = {
  product: string;
  toHome: string;
  agencyName: string;
  labels: {
    skip: string;
    mainNav: string;
    /** With `{section}`. */
    sectionNav: string;
    bottomNav: string;
    menu: string;
    demoLabel: string;
    actingLabel: string;
  };
  /** Text of the strip over everything, in demo and practice. */
  demo?: string;
  acting?: { text: string; back: NavItem };
  sections: NavSection[];
  /** At most four; the menu is the fifth. */
  bottom: (NavItem & { icon: IconName })[];
  search?: { href: string; label: string };
  notifications?: { href: string; label: string; count: number };
  account: {
    name: string;
    /** Position and unit under the name. */
    about?: string;
    initials: string;
    label: string;
    items: NavItem[];
    /** Language switch and sign-out, always last. */
    foot: ReactNode;
  };
  children: ReactNode;
};

/** The one shell of everybody who is signed in. Everything in it works without JavaScript. */
export function Shell({
  product,
  toHome,
  agencyName,
  labels,
  demo,
  acting,
  sections,
  bottom,
  search,
  notifications,
  account,
  children,
}: ShellProps) {
  return (
    <>
      <a className="skip" href="#content">
        {labels.skip}
      </a>
      {demo && (
        <aside className="strip" aria-label={labels.demoLabel}>
          {demo}
        </aside>
      )}
      {acting && (
        <aside className="acting" aria-label={labels.actingLabel}>
          <span>{acting.text}</span>
          <Link href={acting.back.href}>{acting.back.label}</Link>
        </aside>
      )}
      <header className="top">
        <div className="top-inner">
          <Wordmark name={product} label={toHome} />
          <span className="agency">{agencyName}</span>
          <MainNav label={labels.mainNav} sections={sections} />
          <div className="top-right">
            {search && (
              <Link className="find" href={search.href} prefetch={false}>
                <Icon name="search" />
                {search.label}
              </Link>
            )}
            {notifications && (
              <Link
                className="icon-button"
                href={notifications.href}
                prefetch={false}
                aria-label={notifications.label}
              >
                <Icon name="bell" />
                {notifications.count > 0 && (
                  <span className="badge" aria-hidden="true">
                    {notifications.count}
                  </span>
                )}
              </Link>
            )}
            <AccountMenu account={account} />
          </div>
        </div>
      </header>
      <SectionNav label={labels.sectionNav} sections={sections} />
      <main className="content" id="content" tabIndex={-1}>
        {children}
      </main>
      <BottomNav
        label={labels.bottomNav}
        items={bottom.map(({ icon, ...item }) => ({ ...item, icon: <Icon name={icon} /> }))}
        menu={
          <Flyout
            summary={
              <summary className="bottom-item">
                <Icon name="menu" />
                <span>{labels.menu}</span>
              </summary>
            }
          >
            {sections.map((section) =>
              section.items.length > 0 ? (
                <section key={section.href}>
                  <p className="sheet-title">{section.label}</p>
                  <SheetLinks items={section.items} />
                </section>
              ) : null,
            )}
            <AccountItems account={account} />
          </Flyout>
        }
      />
    </>
  );
}

function AccountMenu({ account }: Pick<ShellProps, "account">) {
  return (
    <Flyout
      className="account"
      summary={
        <summary className="icon-button" aria-label={account.label}>
          <span className="avatar" aria-hidden="true">
            {account.initials}
          </span>
        </summary>
      }
    >
      <AccountItems account={account} />
    </Flyout>
  );
}

function AccountItems({ account }: Pick<ShellProps, "account">) {
  return (
    <section>
      <p className="sheet-title">
        <b className="block text-body text-ink">{account.name}</b>
        {account.about}
      </p>
      <SheetLinks items={account.items} />
      <div className="sheet-foot">{account.foot}</div>
    </section>
  );
}

/** Pages without an account: verification, survey, state of the service. */
export function PublicShell({
  product,
  toHome,
  skip,
  about,
  demo,
  demoLabel,
  children,
}: {
  product: string;
  toHome: string;
  skip: string;
  about: ReactNode;
  demo?: string;
  demoLabel: string;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#content">
        {skip}
      </a>
      {demo && (
        <aside className="strip" aria-label={demoLabel}>
          {demo}
        </aside>
      )}
      <header className="public-top">
        <div className="public-inner">
          <Wordmark name={product} label={toHome} />
          <span className="text-right text-small text-ink-3">{about}</span>
        </div>
      </header>
      <main className="public-main" id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
