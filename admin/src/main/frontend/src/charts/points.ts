import type { AggregateRow } from '../data/aggregates';

export interface Point {
  label: string;
  value: number;
}

interface Words {
  empty: string;
  others: string;
}

/** More than these are not told apart. */
const MOST = { bar: 12, pie: 7, line: 500 };

/** What a chart draws: the greatest first and the rest as one, or in order along a line. */
export function pointsOf(rows: AggregateRow[], kind: 'bar' | 'line' | 'pie', words: Words): Point[] {
  const points = rows.map(({ group, value }) => ({ label: group === null ? words.empty : String(group), value }));
  if (kind === 'line') return points.sort((one, other) => compare(one.label, other.label)).slice(-MOST.line);
  const most = MOST[kind];
  const sorted = points.sort((one, other) => other.value - one.value);
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1).reduce((sum, point) => sum + point.value, 0);
  return [...sorted.slice(0, most - 1), { label: words.others, value: rest }];
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, undefined, { numeric: true });
}

/** A round number of steps that covers values: 0, 20, 40, 60 for 57. What is counted in wholes has whole steps. */
export function ticksOf(values: number[], wanted = 4): number[] {
  const least = Math.min(0, ...values);
  const greatest = Math.max(0, ...values);
  const span = greatest - least;
  if (!(span > 0)) return [0, 1];
  const areWhole = values.every(Number.isInteger);
  const rough = areWhole ? Math.max(span / wanted, 1) : span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((each) => each * power).filter((each) => !areWhole || Number.isInteger(each));
  const step = steps.find((each) => each >= rough) ?? 10 * power;
  const first = Math.floor(least / step);
  const last = Math.ceil(greatest / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Angles of a pie, clockwise from the top, in turns. */
export function slicesOf(points: Point[]): { point: Point; from: number; to: number }[] {
  const positive = points.filter((point) => point.value > 0);
  const sum = positive.reduce((total, point) => total + point.value, 0);
  let at = 0;
  return positive.map((point) => {
    const from = at;
    at += point.value / sum;
    return { point, from, to: at };
  });
}
