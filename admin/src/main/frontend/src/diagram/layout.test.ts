import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Description, Field, Resource } from '../description/types';
import { beginning, curve, layoutOf, wholeOf, type Placed } from './layout';

const { resources } = app as unknown as Description;

function resource(name: string, ...targets: string[]): Resource {
  const attributes = targets.map((target): Field => ({
    kind: 'toOne', name: target, label: target, target, required: false, readOnly: 'never', help: null, showWhen: null,
    hidden: [], filter: true, sort: true, search: false,
  }));
  return { ...(resources[0] as Resource), name, label: name, attributes };
}

function overlap(one: Placed, other: Placed): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

test('no box covers another', () => {
  const many = Array.from({ length: 50 }, (_, index) => resource(`r${index}`, `r${(index * 7) % 50}`, `r${(index * 3 + 1) % 50}`));
  const { boxes } = layoutOf([...many, resource('alone'), resource('lonely')], true);

  expect(boxes).toHaveLength(52);
  expect(boxes.filter((one, index) => boxes.slice(index + 1).some((other) => overlap(one, other)))).toEqual([]);
});

test('what is referred to stands before what refers to it', () => {
  const { boxes } = layoutOf([resource('items', 'orders'), resource('orders', 'customers'), resource('customers')], false);
  const x = Object.fromEntries(boxes.map((box) => [box.resource.name, box.x]));

  expect([x['customers'], x['orders'], x['items']]).toEqual([x['customers'], x['orders'], x['items']].sort((a, b) => Number(a) - Number(b)));
});

test('circles and self relations have lines, too', () => {
  const { boxes, lines } = layoutOf([resource('a', 'b', 'a'), resource('b', 'a')], true);

  expect(lines).toHaveLength(3);
  expect(boxes.every((box) => Number.isFinite(box.x + box.y))).toBe(true);
  expect(curve(boxes[0] as Placed, boxes[0] as Placed, 0)).toMatch(/^M[\d. -]+C[\d. -]+$/);
});

test.each([true, false])('a self relation ends at its own box, fields shown: %s', (withFields) => {
  const box = layoutOf([resource('a', 'a')], withFields).boxes[0] as Placed;

  for (const offset of [0, 1, 5]) {
    const heights = [...curve(box, box, offset).matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map((point) => Number(point[1]));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(box.y);
    expect(Math.max(...heights)).toBeLessThanOrEqual(box.y + box.height);
  }
});

test('a picture begins as a whole where it can be read, else with its upper left part in full size', () => {
  const layout = layoutOf([resource('items', 'orders'), resource('orders', 'customers'), resource('customers')], false);
  const many = layoutOf(Array.from({ length: 60 }, (_, index) => resource(`r${index}`, `r${(index * 7) % 60}`)), true);
  const narrow = { width: 340, height: 600 };
  const begun = beginning(many, narrow);

  expect(beginning(layout, { width: 1000, height: 700 })).toEqual(wholeOf(layout));
  expect([begun.width, begun.height]).toEqual([340, 600]);
  expect(many.boxes.some((box) => box.x >= begun.x && box.y >= begun.y && box.y < begun.y + 60)).toBe(true);
});
