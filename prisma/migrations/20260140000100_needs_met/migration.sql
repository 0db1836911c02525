-- How a development need is to be met and by when, by what it was met, and who said so. The defaults are constants: no row is rewritten.
ALTER TABLE "development_need"
    ADD COLUMN "planned_on" DATE,
    ADD COLUMN "met_on" DATE,
    ADD COLUMN "evidence" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "changed_by_name" TEXT NOT NULL DEFAULT '';
