import {
  POSITION_CLASSES,
  type PositionClass,
  type PositionFacts,
} from "@/lib/features/organization/rules/chart";

/** What the address of a change of a post says; everything as it was typed. */
export type PostAsked = {
  day: string;
  isAsked: boolean;
  unit: string;
  unitWord: string;
  superior: string;
  superiorWord: string;
  title: string;
  class: PositionClass | "";
  level: string;
  grade: string;
  family: string;
  isUnitHead: boolean;
  independentHead: boolean;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_GRADE = 17;

type Query = Record<string, string | string[] | undefined>;

/** Reads the address; what it leaves out is taken from the post as it is. */
export function postAsked(query: Query, now: Partial<PositionFacts>): PostAsked {
  const text = (key: string) => {
    const value = query[key];
    return (typeof value === "string" ? value : "").trim().slice(0, 200);
  };
  const isAsked = text("ask") === "1";
  const or = (typed: string, fallback: string | null | undefined) => (isAsked ? typed : (fallback ?? ""));
  const id = (typed: string) => (ID.test(typed) ? typed : "");
  return {
    day: DAY.test(text("day")) ? text("day") : "",
    isAsked,
    unit: id(text("unit")) || (now.unitId ?? ""),
    unitWord: text("uq"),
    superior: or(id(text("superior")), now.superiorPositionId),
    superiorWord: text("sq"),
    title: or(text("title"), now.title),
    class: POSITION_CLASSES.find((one) => one === or(text("class"), now.class)) ?? "",
    level: or(text("level"), now.level),
    grade: or(text("grade"), now.grade === null || now.grade === undefined ? "" : String(now.grade)),
    family: or(text("family"), now.family),
    isUnitHead: isAsked ? text("head") === "true" : (now.isUnitHead ?? false),
    independentHead: isAsked ? text("independent") === "true" : (now.independentHead ?? false),
  };
}

/** The post that is asked for; null while something that it needs is missing or cannot be read. */
export function factsOf(asked: PostAsked): PositionFacts | null {
  const grade = asked.grade === "" ? null : Number(asked.grade);
  const isGrade = grade === null || (Number.isInteger(grade) && grade >= 1 && grade <= MOST_GRADE);
  if (!asked.isAsked || !asked.day || !asked.title || !asked.class || !asked.unit || !isGrade) return null;
  return {
    unitId: asked.unit,
    superiorPositionId: asked.superior || null,
    title: asked.title,
    class: asked.class,
    level: asked.class === "functional" ? asked.level || null : null,
    grade,
    family: asked.family || null,
    isUnitHead: asked.isUnitHead,
    independentHead: asked.independentHead,
  };
}

export const LEVELS = [
  "Ahli Utama",
  "Ahli Madya",
  "Ahli Muda",
  "Ahli Pertama",
  "Penyelia",
  "Mahir",
  "Terampil",
  "Pemula",
] as const;
