-- A row remembers its cell by id alone: the cell may be gone since, and two tables that point at each other cannot be emptied in an order.
ALTER TABLE "planned_result" DROP CONSTRAINT "planned_result_agency_id_role_cell_id_fkey";
