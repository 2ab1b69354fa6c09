import type { AggregateRow } from '../data/aggregates';
import type { ChartDescription } from '../description/types';

export interface Point {
  label: string;
  value: number;
}

interface Words {
  empty: string;
  others: string;
  /** What a group is called. */
  group: (value: unknown) => string;
}

export interface Points {
  points: Point[];
  /** How many groups have no room and are in no sum of the others. */
  left: number;
}

/** More than these are not told apart. */
const MOST = { bar: 12, pie: 7, line: 500 };

/** What a chart draws: the greatest first and the rest as one, or in order along a line. */
export function pointsOf(rows: AggregateRow[], { kind, aggregate }: Pick<ChartDescription, 'kind' | 'aggregate'>, words: Words): Points {
  const point = ({ group, value }: AggregateRow): Point => ({ label: group === null ? words.empty : words.group(group), value });
  const most = MOST[kind];
  if (kind === 'line') {
    const shown = [...rows].sort(inOrder).slice(-most);
    return { points: shown.map(point), left: rows.length - shown.length };
  }
  const sorted = [...rows].sort((one, other) => other.value - one.value).map(point);
  if (sorted.length <= most) return { points: sorted, left: 0 };
  // Counts and sums add up; the sum of averages says nothing.
  if (!/^(count|sum)\(/.test(aggregate)) return { points: sorted.slice(0, most), left: sorted.length - most };
  const rest = sorted.slice(most - 1).reduce((sum, each) => sum + each.value, 0);
  return { points: [...sorted.slice(0, most - 1), { label: words.others, value: rest }], left: 0 };
}

/** By what is stored, not by what it is called; what has no value comes last. */
function inOrder({ group: one }: AggregateRow, { group: other }: AggregateRow): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return String(one).localeCompare(String(other), undefined, { numeric: true });
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
