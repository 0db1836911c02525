"use client";

import { useRef } from "react";
import { TextLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { fill, menuButton, type RowSetting } from "@/components/work-plans/grid/grid-types";
import { isInWords, type RowView } from "@/components/work-plans/plan-types";

type RowMenuProps = {
  row: RowView;
  remarks: { number: number };
  edges: { isFirst: boolean; isLast: boolean };
  setting: RowSetting;
  onPress: (fields: Record<string, string>) => Promise<void>;
  onMove: (direction: "up" | "down") => Promise<void>;
  onRemove: () => Promise<void>;
};

/** What can be done with a whole row, by buttons: nothing needs dragging. Removing asks once more in its place. */
export function RowMenu({ row, remarks, edges, setting, onPress, onMove, onRemove }: RowMenuProps) {
  const { words, planId, shape } = setting;
  const menu = useRef<HTMLDivElement>(null);
  const id = `menu-${row.id}`;
  const otherKind = row.kind === "main" ? "additional" : "main";
  const button = (text: string, act: () => Promise<unknown>) => (
    <button
      type="button"
      className={buttonClass({ tone: "quiet", small: true, wide: true })}
      onClick={() => {
        menu.current?.hidePopover();
        void act();
      }}
    >
      {text}
    </button>
  );
  return (
    <>
      <button id={menuButton(row.id)} type="button" className="row-menu-button" popoverTarget={id}>
        {words.arrange}
        <span className="sr-only"> {fill(words.result, remarks.number)}</span>
      </button>
      <div ref={menu} id={id} popover="auto" className="row-menu">
        <p className="px-2.5 pb-1 text-small font-semibold">{fill(words.result, remarks.number)}</p>
        {!isInWords(shape) && button(words.addIndicator, () => onPress({ intent: "add-indicator" }))}
        {!isInWords(shape) &&
          row.indicators.length > 1 &&
          row.indicators.map((indicator, index) => (
            <span key={indicator.id} className="block">
              {button(fill(words.removeIndicator, index + 1), () =>
                onPress({ intent: `remove-indicator:${index}` }),
              )}
            </span>
          ))}
        {!edges.isFirst && button(words.moveUp, () => onMove("up"))}
        {!edges.isLast && button(words.moveDown, () => onMove("down"))}
        {button(words.moveTo[otherKind], () => onPress({ kind: otherKind }))}
        <TextLink
          className={buttonClass({ tone: "quiet", small: true, wide: true })}
          href={`/work-plans/${planId}/results/${row.id}`}
        >
          {words.more}
        </TextLink>
        <details>
          <summary className={buttonClass({ tone: "quiet", small: true, wide: true })}>
            {words.remove}
          </summary>
          <p className="px-2.5 text-small">{words.removeAsk}</p>
          {button(words.removeSure, onRemove)}
        </details>
      </div>
    </>
  );
}
