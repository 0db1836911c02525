import type { Prisma } from "@/lib/generated/prisma/client";
import { periodTargetToColumns, readActual } from "@/lib/features/progress/rules/period-measure";
import { AGENCY, quarter } from "../../agency";
import { demoId } from "../../ids";
import { quarterRecords, type QuarterRecord } from "./records";

const agencyId = AGENCY.id;

/** The last moment at which the person wrote. */
export const writtenAt = ({ timeline }: QuarterRecord): Date => timeline.notedAt ?? timeline.openedAt;

export const progressRows = (): Prisma.IndicatorProgressCreateManyInput[] =>
  quarterRecords.flatMap((record) =>
    record.results.flatMap(({ measured }) =>
      measured.map(({ indicator, target, input }) => {
        const { problem, ...actual } = readActual(input, target);
        if (problem) throw new RangeError(`${input} is no figure for ${indicator.row.text}`);
        return {
          agencyId,
          id: demoId("progress", `${indicator.row.id}/${record.number}`, writtenAt(record)),
          workPlanId: record.plan.spec.id,
          indicatorId: indicator.row.id,
          periodId: quarter(record.number).id,
          ...periodTargetToColumns(target, indicator.text.direction),
          actualInput: input,
          ...actual,
          updatedAt: writtenAt(record),
        };
      }),
    ),
  );

export const resultNoteRows = (): Prisma.ResultNoteCreateManyInput[] =>
  quarterRecords.flatMap((record) =>
    record.results.map(({ result, note }) => ({
      agencyId,
      id: demoId("result-note", `${result.row.id}/${record.number}`, writtenAt(record)),
      workPlanId: record.plan.spec.id,
      resultId: result.row.id,
      periodId: quarter(record.number).id,
      text: note,
      updatedAt: writtenAt(record),
    })),
  );
