// The tenant rule, proved over prisma/migrations: every table of an agency has the agency first in its primary
// key, unique keys and foreign keys, and row-level security that is on, forced, and knows only the tenant.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replay } from "./migration-state.mjs";

const APP_ROLE = "terukur_app";
const TENANT = "agency_id";
const ROW_PRIVILEGES = new Set(["select", "insert", "update", "delete"]);

/** The only tables without a tenant. Another one needs a decision record, not a line here. */
export const GLOBAL_TABLES = new Set([
  "agency",
  "login",
  "public_code",
  "rate_limit",
  "reference_strategy",
  "system_account",
]);

/** Whether an expression is exactly: agency_id = (select current_setting('app.agency_id'))::uuid. */
function isTenantExpression(expression) {
  const { lexpr, rexpr, name } = expression?.A_Expr ?? {};
  if (name?.[0]?.String?.sval !== "=" || lexpr?.ColumnRef?.fields?.at(-1)?.String?.sval !== TENANT)
    return false;
  const cast = rexpr?.TypeCast;
  if (cast?.typeName?.names?.at(-1)?.String?.sval !== "uuid") return false;
  const select = cast.arg?.SubLink?.subselect?.SelectStmt;
  const call = select?.targetList?.length === 1 ? select.targetList[0].ResTarget?.val?.FuncCall : undefined;
  // A second argument would turn a missing tenant into an empty result instead of an error.
  const [setting, ...more] = call?.args ?? [];
  return (
    call?.funcname?.at(-1)?.String?.sval === "current_setting" &&
    setting?.A_Const?.sval?.sval === "app.agency_id" &&
    more.length === 0
  );
}

function policyProblems(table) {
  if (table.policies.size === 0) return ["has no policy"];
  const problems = [];
  for (const [name, policy] of table.policies) {
    const reads = policy.qual === undefined || isTenantExpression(policy.qual);
    const writes = policy.with_check === undefined || isTenantExpression(policy.with_check);
    const says = policy.qual !== undefined || policy.with_check !== undefined;
    if (!says || !reads || !writes) {
      problems.push(`policy ${name} is not "${TENANT} = (select current_setting('app.agency_id'))::uuid"`);
    }
  }
  return problems;
}

function keyProblems(table, isGlobal) {
  const problems = [];
  const primary = table.keys.find((key) => key.kind === "primary key");
  if (!primary) problems.push("has no primary key");
  for (const key of isGlobal ? [] : table.keys) {
    if (key.columns[0] !== TENANT)
      problems.push(`${key.kind} ${key.name} starts with ${key.columns[0]}, not ${TENANT}`);
  }
  for (const key of isGlobal ? [] : table.foreignKeys) {
    const toAgency = key.table === "agency" && key.columns.length === 1 && key.columns[0] === TENANT;
    const inTenant = key.columns[0] === TENANT && key.to[0] === TENANT;
    if (!toAgency && !inTenant) {
      problems.push(`foreign key ${key.name} to ${key.table} does not start with ${TENANT} on both sides`);
    }
  }
  return problems;
}

function grantProblems(table) {
  const problems = [];
  for (const [role, privileges] of table.grants) {
    if (role === APP_ROLE) {
      const extra = [...privileges].filter((privilege) => !ROW_PRIVILEGES.has(privilege));
      if (extra.length) problems.push(`grants ${extra.join(", ")} to ${role}: rows only`);
    } else if (privileges.size) problems.push(`grants ${[...privileges].join(", ")} to ${role}`);
  }
  if (!table.grants.get(APP_ROLE)?.size) problems.push(`grants nothing to ${APP_ROLE}`);
  if (table.owner === APP_ROLE) problems.push(`belongs to ${APP_ROLE}, which must own nothing`);
  return problems;
}

/** Every breach of the tenant rule: [text]. `migrations` are { name, sql } in their order. */
export async function lintMigrations(migrations) {
  const { tables, problems } = await replay(migrations);
  for (const [name, table] of tables) {
    const isGlobal = GLOBAL_TABLES.has(name);
    const found = [...keyProblems(table, isGlobal), ...grantProblems(table)];
    if (!isGlobal) {
      if (!table.columns.includes(TENANT)) found.push(`has no column ${TENANT}`);
      if (!table.rowSecurity) found.push("has row-level security switched off");
      if (!table.forced) found.push("does not force row-level security on its owner");
      found.push(...policyProblems(table));
    }
    problems.push(...found.map((problem) => `table ${name} ${problem}`));
  }
  return problems;
}

/** The migrations of a folder in the order in which they run: [{ name, file, sql }]. */
export function readMigrations(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: join(folder, name, "migration.sql") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((migration) => ({ ...migration, sql: readFileSync(migration.file, "utf8") }));
}
