"use client";

import { Glossary } from "@/components/ui/page/disclosure";
import type { GridWords } from "@/components/work-plans/grid/grid-types";
import { hasSupport, isInWords, type PlanShape } from "@/components/work-plans/plan-types";

export function GridHead({ shape, words }: { shape: PlanShape; words: GridWords }) {
  const { columns, glossary } = words;
  return (
    <thead>
      <tr>
        <th scope="col" className="w-12">
          {columns.number}
        </th>
        {hasSupport(shape) && (
          <th scope="col" className="w-[18%]">
            {columns.support}
          </th>
        )}
        <th scope="col" className={isInWords(shape) ? "w-[34%]" : "w-[25%]"}>
          <Glossary id="glossary-result" word={columns.result}>
            {glossary.result}
          </Glossary>
        </th>
        {shape === "ja_jf" && (
          <th scope="col" className="w-[6.5rem]">
            {columns.aspect}
          </th>
        )}
        {isInWords(shape) ? (
          <th scope="col">{columns.measure}</th>
        ) : (
          <>
            <th scope="col">
              <Glossary id="glossary-indicator" word={columns.indicator}>
                {glossary.indicator}
              </Glossary>
            </th>
            <th scope="col" className="w-[5.25rem] text-right">
              {columns.target}
            </th>
            <th scope="col" className="w-[6.5rem]">
              {columns.unit}
            </th>
          </>
        )}
        {shape === "jpt" && (
          <th scope="col" className="w-[10.5rem]">
            {columns.perspective}
          </th>
        )}
      </tr>
    </thead>
  );
}
