-- The papers of a signed evaluation and of a decided objection.
ALTER TYPE "document_kind" ADD VALUE 'evaluation_form' AFTER 'work_plan';
ALTER TYPE "document_kind" ADD VALUE 'evaluation_document' AFTER 'evaluation_form';
ALTER TYPE "document_kind" ADD VALUE 'objection_letter' AFTER 'evaluation_document';
ALTER TYPE "document_kind" ADD VALUE 'rating_receipt' AFTER 'objection_letter';
