-- The timeline tells of amendments, and of a return that its author took back at once.
ALTER TYPE "work_plan_event_kind" ADD VALUE IF NOT EXISTS 'return_undone' AFTER 'returned';
ALTER TYPE "work_plan_event_kind" ADD VALUE IF NOT EXISTS 'amendment_started' AFTER 'reopened';
ALTER TYPE "work_plan_event_kind" ADD VALUE IF NOT EXISTS 'amendment_discarded' AFTER 'amendment_started';
ALTER TYPE "work_plan_event_kind" ADD VALUE IF NOT EXISTS 'amended' AFTER 'amendment_discarded';
