import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** A word at a row, or at the whole plan. Moments are ISO text. */
export type PlanComment = {
  id: string;
  resultId: string | null;
  round: number;
  text: string;
  authorId: string;
  authorName: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

/** The rest of a plan's dialogue as one reader sees it. */
export type StoredDialogue = {
  round: number;
  comments: PlanComment[];
  marks: { resultId: string; rowHash: string }[];
  /** When the reader looked last; null the first time. */
  seenAt: string | null;
  /** The newest round entry; what the reader has not looked at since is new. */
  latestAt: string | null;
  /** What the reader compares with: the employee what was sent, the appraiser what was read in an earlier round. */
  since: { round: number; kind: "sent" | "returned"; content: string; at: string } | null;
  /** What the reader typed in a return and undid. */
  undoneWords: string | null;
  /** The newest return that may still be undone by its author. */
  returned: { at: string; authorId: string } | null;
  amendment: {
    planId: string;
    baseRevision: number;
    reason: string;
    note: string;
    startedBy: string;
    startedAt: string;
    mergedAt: string | null;
  } | null;
  openAmendment: { id: string; state: "draft" | "submitted" | "returned" } | null;
};

/** For whoever is neither of the two sides: that there is an amendment, and nothing of what they say to each other. */
export const silent = ({ amendment, openAmendment, round }: StoredDialogue): StoredDialogue => ({
  round,
  comments: [],
  marks: [],
  seenAt: null,
  latestAt: null,
  since: null,
  undoneWords: null,
  returned: null,
  amendment,
  openAmendment,
});

/** A JSON object `StoredDialogue` of the plan `p` of the statement around it, as `readerId` sees it. */
export const dialogueOf = (readerId: string) => Prisma.sql`json_build_object(
  'round', COALESCE((SELECT max(x.round) FROM plan_round x WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id), 0),
  'comments', COALESCE((SELECT json_agg(json_build_object('id', c.id, 'resultId', c.result_id, 'round', c.round, 'text', c.text, 'authorId', c.author_id,
      'authorName', c.author_name, 'at', c.created_at, 'resolvedAt', c.resolved_at, 'resolvedBy', c.resolved_by_name) ORDER BY c.created_at, c.id)
    FROM plan_comment c WHERE c.agency_id = p.agency_id AND c.work_plan_id = p.id), '[]'::json),
  'marks', COALESCE((SELECT json_agg(json_build_object('resultId', k.result_id, 'rowHash', k.row_hash)) FROM plan_row_mark k
    WHERE k.agency_id = p.agency_id AND k.work_plan_id = p.id AND k.appraiser_id = ${readerId}::uuid), '[]'::json),
  'seenAt', (SELECT max(s.seen_at) FROM plan_reading s WHERE s.agency_id = p.agency_id AND s.work_plan_id = p.id AND s.employee_id = ${readerId}::uuid),
  'latestAt', (SELECT max(x.at) FROM plan_round x WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id AND x.undone_at IS NULL),
  'since', (SELECT json_build_object('round', x.round, 'kind', x.kind, 'content', x.content, 'at', x.at) FROM plan_round x
    WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id AND x.undone_at IS NULL
      AND CASE WHEN p.employee_id = ${readerId}::uuid THEN p.state IN ('draft', 'returned') AND x.kind = 'sent'
        ELSE x.round < (SELECT max(y.round) FROM plan_round y WHERE y.agency_id = p.agency_id AND y.work_plan_id = p.id)
          AND EXISTS (SELECT FROM plan_reading s WHERE s.agency_id = x.agency_id AND s.work_plan_id = x.work_plan_id
            AND s.employee_id = ${readerId}::uuid AND s.round = x.round) END
    ORDER BY x.at DESC LIMIT 1),
  'undoneWords', (SELECT x.words FROM plan_round x WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id AND x.undone_at IS NOT NULL
      AND x.author_id = ${readerId}::uuid AND p.state = 'submitted'
      AND x.round = (SELECT max(y.round) FROM plan_round y WHERE y.agency_id = p.agency_id AND y.work_plan_id = p.id)
    ORDER BY x.at DESC LIMIT 1),
  'returned', (SELECT json_build_object('at', x.at, 'authorId', x.author_id) FROM plan_round x
    WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id AND x.kind = 'returned' AND x.undone_at IS NULL AND p.state = 'returned'
    ORDER BY x.at DESC LIMIT 1),
  'amendment', (SELECT json_build_object('planId', m.work_plan_id, 'baseRevision', m.base_revision, 'reason', m.reason, 'note', m.note,
      'startedBy', m.started_by_name, 'startedAt', m.started_at, 'mergedAt', m.merged_at)
    FROM plan_amendment m WHERE m.agency_id = p.agency_id AND m.workspace_id = p.id),
  'openAmendment', (SELECT json_build_object('id', w.id, 'state', w.state) FROM work_plan w
    WHERE w.agency_id = p.agency_id AND w.amends_id = p.id AND w.state <> 'withdrawn')
)`;
