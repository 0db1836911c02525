-- What can happen to a result after its release, and to a signature before it.
ALTER TYPE "evaluation_event_kind" ADD VALUE 'objected';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'objection_withdrawn';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'decided';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'corrected';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'signature_undone';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'recalibrated';
