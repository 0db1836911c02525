-- A plan that was closed by an event which HR took back runs on; its timeline says so.
ALTER TYPE "work_plan_event_kind" ADD VALUE IF NOT EXISTS 'reopened' AFTER 'closed';
