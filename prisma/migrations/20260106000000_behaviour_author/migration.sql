-- Who wrote a special expectation: the appraiser's words are read-only for the employee.
ALTER TABLE "planned_behaviour" ADD COLUMN "written_by" "signer_role";
