import { describe, expect, test } from "vitest";
import { lintMigrations, readMigrations } from "../../scripts/checks/lint-migrations.mjs";

const tenantIs = "agency_id = (select current_setting('app.agency_id'))::uuid";
const unit = `
  create table agency (id uuid primary key, name text);
  grant select on agency to terukur_app;
  create table unit (agency_id uuid not null references agency (id), id uuid not null, name text,
    primary key (agency_id, id));
  create unique index unit_name on unit (agency_id, lower(name));
  alter table unit enable row level security, force row level security;
  create policy tenant on unit using (${tenantIs}) with check (${tenantIs});
  grant select, insert on unit to terukur_app;`;

const lint = (...sql) => lintMigrations([unit, ...sql].map((text, i) => ({ name: `m${i}`, sql: text })));

describe("the tenant rule over the migrations", () => {
  test("holds for this repository", async () => {
    expect(await lintMigrations(readMigrations("prisma/migrations"))).toEqual([]);
  });

  test("accepts a table that keeps it", async () => {
    expect(await lint()).toEqual([]);
  });

  test("accepts what a later migration mends", async () => {
    expect(
      await lint(
        "alter table unit disable row level security;",
        "alter table unit enable row level security;",
      ),
    ).toEqual([]);
  });

  test.each([
    ["a table without anything", "create table x (id uuid primary key);", "table x has no column agency_id"],
    [
      "a primary key without the agency",
      "create table x (agency_id uuid, id uuid primary key);",
      "primary key  starts with id",
    ],
    [
      "an agency that is not first",
      "create table x (agency_id uuid, id uuid, primary key (id, agency_id));",
      "starts with id",
    ],
    ["a table without a primary key", "create table x (agency_id uuid);", "table x has no primary key"],
    ["a unique column", "alter table unit add column code text unique;", "unique key  starts with code"],
    ["a unique index", "create unique index u on unit (name);", "unique index u starts with name"],
    [
      "a unique index on an expression",
      "create unique index u on unit (lower(name));",
      "unique index u starts with (expression)",
    ],
    [
      "an exclusion",
      "alter table unit add constraint e exclude using gist (name with =);",
      "exclusion e starts with name",
    ],
    [
      "a foreign key",
      "alter table unit add constraint f foreign key (id) references unit (id);",
      "foreign key f to unit",
    ],
    [
      "a foreign key into another tenant's column",
      "alter table unit add constraint f foreign key (agency_id, id) references unit (id, agency_id);",
      "foreign key f to unit",
    ],
    ["row-level security switched off", "alter table unit disable row level security;", "switched off"],
    ["row-level security not forced", "alter table unit no force row level security;", "does not force"],
    ["no policy", "drop policy tenant on unit;", "table unit has no policy"],
    ["a policy that lets all pass", "create policy extra on unit using (true);", "policy extra is not"],
    [
      "a policy that forgives a missing tenant",
      "create policy extra on unit using (agency_id = (select current_setting('app.agency_id', true))::uuid);",
      "policy extra is not",
    ],
    ["a policy changed afterwards", "alter policy tenant on unit using (true);", "policy tenant is not"],
    [
      "a check that lets all pass",
      `create policy e on unit using (${tenantIs}) with check (true);`,
      "policy e is not",
    ],
    ["a forgotten grant", "revoke all on unit from terukur_app;", "grants nothing to terukur_app"],
    ["a grant beyond rows", "grant truncate on unit to terukur_app;", "grants truncate to terukur_app"],
    ["all privileges", "grant all on unit to terukur_app;", "grants all to terukur_app"],
    ["a grant to everybody", "grant select on unit to public;", "grants select to public"],
    [
      "a grant on all tables",
      "grant select on all tables in schema public to terukur_app;",
      "grants name every table",
    ],
    [
      "default privileges",
      "alter default privileges grant select on tables to terukur_app;",
      "default privileges",
    ],
    ["an app role that owns", "alter table unit owner to terukur_app;", "must own nothing"],
    ["a table hidden in a block", "do $$ begin create table x (id int); end $$;", 'hides "create table"'],
    [
      "a wall that a block removes",
      "do $$ begin execute 'drop policy tenant on unit'; end $$;",
      'hides "drop policy"',
    ],
    ["text that is no SQL", "create tabel x ();", "m1 is not SQL"],
  ])("refuses %s", async (_what, sql, problem) => {
    expect((await lint(sql)).join("\n")).toContain(problem);
  });
});
