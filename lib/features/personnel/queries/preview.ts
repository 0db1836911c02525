import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadFacts } from "@/lib/features/personnel/parts/load-facts";
import { loadNames } from "@/lib/features/personnel/parts/tell";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { PreviewInput } from "../personnel-input";
import { isArrival, type EventKind, type EventRequest } from "../rules/events";
import { planEvent } from "../rules/plan-event";
import type { ActingFlow, EventFlow, PersonChoice, PostChoice, Preview } from "../rules/views";
import { loadEvents, loadPersonPosts } from "./person";

/** As many as a person looks through. */
const MOST = 20;

async function previewOf(ctx: Context, db: Tx, request: EventRequest, callName: string): Promise<Preview> {
  const facts = await loadFacts(db, request, ctx.today);
  const plan = planEvent(facts, request);
  const ids = [
    ...plan.told,
    plan.year?.appraiserId ?? null,
    ...plan.closings.map((closing) => closing.appraiserId),
    ...plan.lines.flatMap((line) => [line.employeeId, line.before.superiorId, line.after.superiorId]),
    ...plan.appraisers.flatMap((change) => [
      change.employeeId,
      ...change.added.map((span) => span.employeeId),
    ]),
  ];
  const names = Object.fromEntries(await loadNames(db, ids));
  const held = facts.holds.find(
    (hold) =>
      hold.employeeId === request.employeeId &&
      hold.kind === "definitive" &&
      (hold.endsOn === null || hold.endsOn >= plan.lastDay),
  );
  return { request, plan, callName, names, from: held?.unitName ?? null, to: facts.target?.unitName ?? null };
}

const pattern = (q: string) => `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Posts whose title or unit has these words. One statement. */
async function findPosts(db: Tx, q: string, today: string): Promise<PostChoice[]> {
  const like = pattern(q);
  return db.$queryRaw<PostChoice[]>`
    SELECT p.id, p.title, u.name AS "unitName",
      (SELECT e.name FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
        WHERE a.agency_id = p.agency_id AND a.position_id = p.id AND a.kind = 'definitive'
          AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date) ORDER BY e.name LIMIT 1) AS holder
    FROM position p JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    WHERE (p.title ILIKE ${like} OR u.name ILIKE ${like} OR p.title || ' ' || u.name ILIKE ${like})
      AND (p.valid_until IS NULL OR p.valid_until >= ${today}::date)
    ORDER BY p.title || ' ' ILIKE ${`${like.slice(1, -1)} %`} DESC, p.title ILIKE ${like} DESC, 4 NULLS FIRST, u.name, p.title, p.id
    LIMIT ${MOST}`;
}

async function findPost(db: Tx, id: string, today: string): Promise<PostChoice> {
  const rows = await db.$queryRaw<PostChoice[]>`
    SELECT p.id, p.title, u.name AS "unitName",
      (SELECT e.name FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
        WHERE a.agency_id = p.agency_id AND a.position_id = p.id AND a.kind = 'definitive'
          AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date) LIMIT 1) AS holder
    FROM position p JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id WHERE p.id = ${id}::uuid`;
  return found(rows[0]);
}

/**
 * The pages that lead to an event of one person: search of a post, the chosen post, and, once a day is chosen, what will happen.
 * @throws AppError NOT_FOUND
 */
export async function getEventFlow(
  ctx: Context,
  employeeId: string,
  kind: EventKind,
  input: PreviewInput,
): Promise<EventFlow> {
  authorize(ctx.actor, "personnel.read", { today: ctx.today, employeeId });
  return read(ctx, async (db) => {
    const person = await loadPersonPosts(db, employeeId);
    const wantsPost = isArrival(kind);
    const post = wantsPost && input.post ? await findPost(db, input.post, ctx.today) : null;
    const posts = wantsPost && !post && input.q ? await findPosts(db, input.q, ctx.today) : null;
    const isReady = input.day !== undefined && (!wantsPost || post !== null);
    const preview = isReady
      ? await previewOf(
          ctx,
          db,
          {
            kind,
            employeeId,
            effectiveOn: input.day ?? "",
            positionId: post?.id ?? null,
            endsOn: input.until ?? null,
            decree: input.decree ?? null,
          },
          person.callName,
        )
      : null;
    return { person, posts, post, preview };
  });
}

async function findPeople(db: Tx, q: string, unitId: string): Promise<PersonChoice[]> {
  const like = pattern(q);
  return db.$queryRaw<PersonChoice[]>`
    SELECT e.id, e.name, e.nip, e.version, h.title FROM employee e
    LEFT JOIN LATERAL (SELECT p.title, p.unit_id FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
      WHERE a.agency_id = e.agency_id AND a.employee_id = e.id AND a.kind = 'definitive' AND a.ends_on IS NULL LIMIT 1) h ON true
    WHERE e.status = 'active' AND e.kind <> 'state_official' AND (e.name ILIKE ${like} OR e.nip LIKE ${like})
    ORDER BY (h.unit_id = ${unitId}::uuid) DESC NULLS LAST, e.plain_name, e.id LIMIT ${MOST}`;
}

/** The page that appoints a Plt or Plh in a unit, with those who act there. @throws AppError NOT_FOUND */
export async function getActingFlow(ctx: Context, unitId: string, input: PreviewInput): Promise<ActingFlow> {
  authorize(ctx.actor, "personnel.read", { today: ctx.today, unitId });
  return read(ctx, async (db) => {
    const units = await db.$queryRaw<{ id: string; name: string; rule: ActingFlow["rule"] | null }[]>`
      SELECT u.id, u.name, (SELECT p.settings -> 'acting' FROM agency_policy p WHERE p.valid_from <= ${ctx.today}::date
        AND (p.valid_until IS NULL OR p.valid_until >= ${ctx.today}::date) LIMIT 1) AS rule
      FROM unit u WHERE u.id = ${unitId}::uuid`;
    const { rule, ...unit } = found(units[0]);
    const posts = await db.$queryRaw<ActingFlow["posts"]>`
      SELECT p.id, p.title, ${unit.name} AS "unitName", e.name AS holder, e.id AS "headId"
      FROM position p
      LEFT JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.kind = 'definitive'
        AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
      LEFT JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
      WHERE p.unit_id = ${unitId}::uuid AND (p.is_unit_head OR EXISTS (SELECT FROM position b WHERE b.superior_position_id = p.id))
        AND (p.valid_until IS NULL OR p.valid_until >= ${ctx.today}::date)
      ORDER BY p.is_unit_head DESC, p.title, p.id`;
    const events = await loadEvents(db, { positionIds: posts.map(({ id }) => id) });
    const only = posts.length === 1 ? posts[0] : undefined;
    const post = posts.find(({ id }) => id === input.post) ?? only ?? null;
    const person = input.person ? await loadChosen(db, input.person) : null;
    const people = !person && input.q !== undefined ? await findPeople(db, input.q, unitId) : null;
    const isReady = post && person && input.day && input.until;
    const preview = isReady
      ? await previewOf(
          ctx,
          db,
          {
            kind: input.kind ?? "acting_plt",
            employeeId: person.id,
            effectiveOn: input.day ?? "",
            positionId: post.id,
            endsOn: input.until ?? null,
            decree: input.decree ?? null,
          },
          person.name,
        )
      : null;
    const months = { months: rule?.months ?? 3, extensions: rule?.extensions ?? 1 };
    return { unit, posts, events, post, people, person, rule: months, preview };
  });
}

async function loadChosen(db: Tx, id: string): Promise<PersonChoice> {
  const person = await loadPersonPosts(db, id);
  const post = person.posts.find(({ endsOn, kind }) => endsOn === null && kind === "definitive");
  return { id, name: person.name, nip: person.nip, title: post?.title ?? null, version: person.version };
}
