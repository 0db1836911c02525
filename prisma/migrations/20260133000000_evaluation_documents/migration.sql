-- The papers of a signed evaluation and of a decided objection.
ALTER TYPE "document_kind" ADD VALUE 'evaluation_form';
ALTER TYPE "document_kind" ADD VALUE 'evaluation_document';
ALTER TYPE "document_kind" ADD VALUE 'objection_letter';
ALTER TYPE "document_kind" ADD VALUE 'rating_receipt';
