import type { Resource } from '../description/types';
import type { View } from './useView';

export interface Placed {
  resource: Resource;
  /** The fields that the box shows. */
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line {
  from: string;
  to: string;
  label: string;
}

export interface Layout {
  boxes: Placed[];
  lines: Line[];
  width: number;
  height: number;
}

const GAP_X = 72;
const GAP_Y = 22;
const HEAD = 30;
const LINE = 17;
/** More fields than these make a box of several lines too tall to see the whole. */
const FIELDS = 7;
const CHARACTER = 7.2;
const MARGIN = 24;
/** Below this scale names cannot be read. */
const READABLE = 0.75;

/** Puts resources in columns: what is referred to stands before what refers to it; alone ones stand below. */
export function layoutOf(resources: Resource[], withFields: boolean): Layout {
  const names = new Set(resources.map((each) => each.name));
  const lines = resources.flatMap((from) =>
    from.attributes.flatMap((field): Line[] =>
      field.kind === 'toOne' && names.has(field.target) ? [{ from: from.name, to: field.target, label: field.label }] : [],
    ),
  );
  const joined = new Set(lines.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  const ranks = ranksOf(resources.filter((each) => joined.has(each.name)).map((each) => each.name), lines);
  const columns = ordered(ranks, lines).map((column) =>
    column.flatMap((name) => resources.filter((each) => each.name === name)).map((each) => boxOf(each, withFields)),
  );
  const alone = resources.filter((each) => !joined.has(each.name)).map((each) => boxOf(each, withFields));
  return { ...place(columns, alone), lines };
}

function boxOf(resource: Resource, withFields: boolean): Placed {
  const labels = resource.attributes.map((field) => field.label);
  const shown = withFields ? labels.slice(0, FIELDS) : [];
  const lines = labels.length > shown.length && withFields ? [...shown, `+ ${labels.length - shown.length}`] : shown;
  const longest = Math.max(resource.label.length * 1.15, ...lines.map((line) => line.length));
  const height = HEAD + (lines.length > 0 ? lines.length * LINE + 8 : 0);
  return { resource, lines, x: 0, y: 0, width: Math.max(110, Math.round(longest * CHARACTER) + 24), height };
}

/** How many steps lie between a resource and one that refers to nothing; a step back in a circle does not count. */
function ranksOf(names: string[], lines: Line[]): Map<string, number> {
  const ranks = new Map<string, number>();
  const under = new Set<string>();
  const rank = (name: string): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    under.add(name);
    const targets = lines.filter((line) => line.from === name && line.to !== name && !under.has(line.to));
    const found = targets.reduce((most, line) => Math.max(most, rank(line.to) + 1), 0);
    under.delete(name);
    ranks.set(name, found);
    return found;
  };
  names.forEach(rank);
  return ranks;
}

/** Within a column each stands near those that it is joined to. */
function ordered(ranks: Map<string, number>, lines: Line[]): string[][] {
  const columns: string[][] = [];
  for (const [name, rank] of ranks) (columns[rank] ??= []).push(name);
  const filled = columns.filter((column) => column !== undefined);
  for (let turn = 0; turn < 6; turn++) {
    const places = new Map(filled.flatMap((column) => column.map((name, index) => [name, (index + 0.5) / column.length] as const)));
    for (const column of filled) {
      const middle = new Map(column.map((name) => [name, middleOf(name, lines, places)]));
      column.sort((one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0));
    }
  }
  return filled;
}

function middleOf(name: string, lines: Line[], places: Map<string, number>): number {
  const neighbours = lines.flatMap(({ from, to }) => (from === to ? [] : from === name ? [to] : to === name ? [from] : []));
  const sum = neighbours.reduce((total, each) => total + (places.get(each) ?? 0.5), 0);
  return neighbours.length > 0 ? sum / neighbours.length : (places.get(name) ?? 0.5);
}

function place(columns: Placed[][], alone: Placed[]): Omit<Layout, 'lines'> {
  const heightOf = (column: Placed[]) => column.reduce((sum, box) => sum + box.height + GAP_Y, -GAP_Y);
  const tallest = Math.max(0, ...columns.map(heightOf));
  let x = 0;
  for (const column of columns) {
    const width = Math.max(...column.map((box) => box.width));
    let y = (tallest - heightOf(column)) / 2;
    for (const box of column) {
      Object.assign(box, { x, y, width });
      y += box.height + GAP_Y;
    }
    x += width + GAP_X;
  }
  const width = Math.max(x - GAP_X, 480);
  const height = placeAlone(alone, width, columns.length > 0 ? tallest + GAP_Y * 2 : 0);
  return { boxes: [...columns.flat(), ...alone], width, height: Math.max(tallest, height) };
}

function placeAlone(boxes: Placed[], width: number, top: number): number {
  let [x, y, row] = [0, top, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > width) [x, y, row] = [0, y + row + GAP_Y, 0];
    Object.assign(box, { x, y });
    x += box.width + GAP_Y;
    row = Math.max(row, box.height);
  }
  return y + row;
}

/** The whole picture with a margin around it. */
export function wholeOf({ width, height }: Layout): View {
  return { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** Whether names can be read where the whole stands in a frame. */
export function isReadable(layout: Layout, frame: { width: number; height: number }): boolean {
  const whole = wholeOf(layout);
  return Math.min(frame.width / whole.width, frame.height / whole.height) >= READABLE;
}

/** What is seen at first in a frame: the whole where its names can be read, else its upper left part in full size. */
export function beginning(layout: Layout, frame: { width: number; height: number }): View {
  if (isReadable(layout, frame) || layout.boxes.length === 0) return wholeOf(layout);
  const seen = layout.boxes.filter((box) => box.x + box.width / 2 < frame.width - MARGIN);
  const top = Math.min(...seen.map((box) => box.y));
  return { x: -MARGIN, y: top - MARGIN, width: frame.width, height: frame.height };
}

/** A curve from one box to another; around the side where they stand in one column. */
export function curve(from: Placed, to: Placed, offset: number): string {
  const y1 = from.y + 16 + offset * 5;
  const y2 = to.y + 16 + offset * 3;
  if (from === to) {
    const right = from.x + from.width;
    const end = Math.min(y1 + 26, from.y + from.height - 6);
    const begin = Math.min(y1, end - 18);
    return `M${right} ${begin}C${right + 34} ${begin} ${right + 34} ${end} ${right} ${end}`;
  }
  if (from.x === to.x) {
    const right = from.x + from.width;
    return `M${right} ${y1}C${right + 44} ${y1} ${right + 44} ${y2} ${right} ${y2}`;
  }
  const [x1, x2] = from.x > to.x ? [from.x, to.x + to.width] : [from.x + from.width, to.x];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
