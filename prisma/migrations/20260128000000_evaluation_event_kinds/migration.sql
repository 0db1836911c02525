-- What can happen to a result after its release, and to a signature before it.
ALTER TYPE "evaluation_event_kind" ADD VALUE 'objected' AFTER 'finalised';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'objection_withdrawn' AFTER 'objected';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'decided' AFTER 'objection_withdrawn';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'corrected' AFTER 'decided';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'signature_undone' AFTER 'corrected';
ALTER TYPE "evaluation_event_kind" ADD VALUE 'recalibrated' AFTER 'signature_undone';
