// Replays migrations with PostgreSQL's own parser and answers what they leave behind, as far as tenant keys and
// row-level security are concerned.
import { loadModule, parseSync } from "libpg-query";

/** Parts of a DO block's text that would hide a table or a wall from this reader. */
const HIDDEN = /\b(create\s+table|row\s+level\s+security|(create|alter|drop)\s+policy|grant\s|owner\s+to)\b/i;

const names = (list) => (list ?? []).map((item) => item.String?.sval);
const emptyTable = () => ({
  columns: [],
  keys: [],
  foreignKeys: [],
  rowSecurity: false,
  forced: false,
  policies: new Map(),
  grants: new Map(),
});

function addConstraint(table, constraint, column) {
  const name = constraint.conname ?? "";
  const columns = column ? [column] : names(constraint.keys);
  if (constraint.contype === "CONSTR_PRIMARY") table.keys.push({ kind: "primary key", name, columns });
  if (constraint.contype === "CONSTR_UNIQUE") table.keys.push({ kind: "unique key", name, columns });
  if (constraint.contype === "CONSTR_EXCLUSION") {
    const excluded = constraint.exclusions.map(({ List }) => List.items[0].IndexElem.name ?? "(expression)");
    table.keys.push({ kind: "exclusion", name, columns: excluded });
  }
  if (constraint.contype === "CONSTR_FOREIGN") {
    const own = column ? [column] : names(constraint.fk_attrs);
    table.foreignKeys.push({
      name,
      columns: own,
      table: constraint.pktable.relname,
      to: names(constraint.pk_attrs),
    });
  }
}

function addColumn(table, definition) {
  table.columns.push(definition.colname);
  for (const { Constraint } of definition.constraints ?? [])
    addConstraint(table, Constraint, definition.colname);
}

const alterations = {
  AT_AddColumn: (table, { def }) => addColumn(table, def.ColumnDef),
  AT_DropColumn: (table, { name }) => (table.columns = table.columns.filter((column) => column !== name)),
  AT_AddConstraint: (table, { def }) => addConstraint(table, def.Constraint),
  AT_DropConstraint: (table, { name }) => {
    table.keys = table.keys.filter((key) => key.name !== name);
    table.foreignKeys = table.foreignKeys.filter((key) => key.name !== name);
  },
  AT_EnableRowSecurity: (table) => (table.rowSecurity = true),
  AT_DisableRowSecurity: (table) => (table.rowSecurity = false),
  AT_ForceRowSecurity: (table) => (table.forced = true),
  AT_NoForceRowSecurity: (table) => (table.forced = false),
  AT_ChangeOwner: (table, { newowner }) => (table.owner = newowner.rolename ?? newowner.roletype),
};

/** Statement kind → what it does to the state { tables, problems }. */
const statements = {
  CreateStmt: ({ tables }, { relation, tableElts }) => {
    const table = emptyTable();
    tables.set(relation.relname, table);
    for (const { ColumnDef, Constraint } of tableElts ?? []) {
      if (ColumnDef) addColumn(table, ColumnDef);
      if (Constraint) addConstraint(table, Constraint);
    }
  },
  AlterTableStmt: ({ tables }, { relation, cmds }) => {
    const table = tables.get(relation.relname);
    if (!table) return;
    for (const { AlterTableCmd } of cmds) alterations[AlterTableCmd.subtype]?.(table, AlterTableCmd);
  },
  IndexStmt: ({ tables }, { relation, unique, idxname, indexParams }) => {
    if (!unique) return;
    const columns = indexParams.map(({ IndexElem }) => IndexElem.name ?? "(expression)");
    tables.get(relation.relname)?.keys.push({ kind: "unique index", name: idxname ?? "", columns });
  },
  CreatePolicyStmt: ({ tables }, policy) =>
    tables.get(policy.table.relname)?.policies.set(policy.policy_name, policy),
  AlterPolicyStmt: ({ tables }, { table, policy_name, ...changes }) => {
    const policies = tables.get(table.relname)?.policies;
    policies?.set(policy_name, { ...policies.get(policy_name), ...changes });
  },
  DropStmt: ({ tables }, { objects, removeType }) => {
    for (const object of objects) {
      const path = names(object.List?.items);
      if (removeType === "OBJECT_TABLE") tables.delete(path.at(-1));
      if (removeType === "OBJECT_POLICY") tables.get(path.at(-2))?.policies.delete(path.at(-1));
      if (removeType !== "OBJECT_INDEX") continue;
      for (const table of tables.values()) table.keys = table.keys.filter((key) => key.name !== path.at(-1));
    }
  },
  RenameStmt: ({ tables }, { renameType, relation, subname, newname }) => {
    const table = tables.get(relation?.relname);
    if (!table) return;
    if (renameType === "OBJECT_TABLE") {
      tables.delete(relation.relname);
      tables.set(newname, table);
    }
    if (renameType !== "OBJECT_COLUMN") return;
    const renamed = (column) => (column === subname ? newname : column);
    table.columns = table.columns.map(renamed);
    for (const key of [...table.keys, ...table.foreignKeys]) key.columns = key.columns.map(renamed);
  },
  GrantStmt: ({ tables, problems }, grant) => {
    if (grant.objtype !== "OBJECT_TABLE") return;
    if (grant.targtype === "ACL_TARGET_ALL_IN_SCHEMA") {
      problems.push("grants name every table: a grant on all tables also opens the ones that come later");
      return;
    }
    const privileges = grant.privileges?.map(({ AccessPriv }) => AccessPriv.priv_name) ?? ["all"];
    for (const { RoleSpec } of grant.grantees) {
      const role = RoleSpec.rolename ?? "public";
      for (const { RangeVar } of grant.objects) {
        const grants = tables.get(RangeVar.relname)?.grants;
        const held = grants?.get(role) ?? new Set();
        for (const privilege of privileges) held[grant.is_grant ? "add" : "delete"](privilege);
        if (!grant.is_grant && !grant.privileges) held.clear();
        grants?.set(role, held);
      }
    }
  },
  AlterDefaultPrivilegesStmt: ({ problems }) =>
    problems.push("default privileges open tables that nobody has looked at"),
  DoStmt: ({ problems }, { args }) => {
    const body = args.map(({ DefElem }) => DefElem.arg?.String?.sval ?? "").join("\n");
    const hidden = HIDDEN.exec(body);
    if (hidden)
      problems.push(`a DO block hides "${hidden[0].trim()}" from this check: write it as a plain statement`);
  },
};

/** What the migrations leave behind: { tables: Map(name → table), problems: [text] }. */
export async function replay(migrations) {
  await loadModule();
  const state = { tables: new Map(), problems: [] };
  for (const { name, sql } of migrations) {
    let parsed;
    try {
      parsed = parseSync(sql);
    } catch (error) {
      state.problems.push(`${name} is not SQL: ${error.message}`);
      continue;
    }
    for (const { stmt } of parsed.stmts) {
      const [[kind, statement]] = Object.entries(stmt);
      statements[kind]?.(state, statement);
    }
  }
  return state;
}
