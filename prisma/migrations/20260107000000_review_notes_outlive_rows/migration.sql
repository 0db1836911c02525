-- Notes are append-only and outlive the row that they were about, so that a returned row can be removed.
ALTER TABLE "review_note" DROP CONSTRAINT "review_note_agency_id_result_id_fkey";
