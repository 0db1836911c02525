import "server-only";
import type { FeedbackRow } from "@/lib/features/feedback/parts/feedback-rows";
import type { Level } from "@/lib/features/organization/rules/levels";
import { Prisma } from "@/lib/generated/prisma/client";

export type SharedContribution = FeedbackRow & { level: Level };

/** What leaders of other units and teams let the person read before the result, oldest first: JSON, of `evaluation v`. */
export const sharedContributions: Prisma.Sql = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', c.id, 'giver', k.call_name, 'givenAt', to_json(c.given_at) #>> '{}', 'resultId', c.result_id,
      'behaviour', NULL, 'text', c.note, 'level', c.level) ORDER BY c.given_at, c.id), '[]'::json)
    FROM contribution c
    JOIN planned_result s ON s.agency_id = c.agency_id AND s.id = c.result_id AND s.work_plan_id = v.work_plan_id
    JOIN employee k ON k.agency_id = c.agency_id AND k.id = c.giver_id
    WHERE c.agency_id = v.agency_id AND c.period_id = v.period_id AND c.is_shared)`;
