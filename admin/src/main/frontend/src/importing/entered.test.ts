import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Attribute, Description, Resource } from '../description/types';
import { textOf } from './fileText';
import { namedTargets, planOf, withTargets, type Targets } from './plan';

const orders = (app as unknown as Description).resources.find((each) => each.name === 'orders') as Resource;

function resourceWith(more: Partial<Attribute>): Resource {
  const notes = orders.attributes.find((field) => field.name === 'notes') as Attribute;
  return { ...orders, attributes: [{ ...notes, name: 'a', label: 'A', format: null, options: null, ...more }] };
}

const imported = (more: Partial<Attribute>, cell: string) => planOf(resourceWith(more), `a\n${cell}\n`).rows[0];
const paid = { values: ['new', 'paid'], options: { labels: { paid: 'Bezahlt' } } };

test.each<[Partial<Attribute>, string, unknown]>([
  [{ type: 'boolean' }, 'yes', true],
  [{ type: 'boolean' }, 'Nein', false],
  [{ type: 'boolean', required: true }, 'x', true],
  [{ type: 'enum', ...paid }, 'bezahlt', 'paid'],
  [{ type: 'enum', ...paid }, 'NEW', 'new'],
  [{ type: 'date' }, '31.1.2026', '2026-01-31'],
  [{ type: 'dateTime' }, '2026-01-31 14:30', '2026-01-31T14:30'],
  [{ type: 'dateTime' }, '31.01.2026', '2026-01-31T00:00:00'],
  [{ type: 'offsetDateTime' }, '2026-01-31T14:30:00Z', '2026-01-31T14:30:00.000Z'],
  [{ type: 'time' }, '9:05', '09:05'],
])('in a column of %o, %s is %o', (more, cell, value) => {
  expect(imported(more, cell)).toMatchObject({ values: { a: value }, findings: [] });
});

test.each<[Partial<Attribute>, string, string]>([
  [{ type: 'boolean' }, 'perhaps', 'notYesOrNo'],
  [{ type: 'boolean', required: true }, 'perhaps', 'notYesOrNo'],
  [{ type: 'enum', ...paid }, 'lost', 'notAChoice'],
  [{ type: 'date' }, '1/2/2026', 'notADate'],
  [{ type: 'date' }, '2026-02-30', 'notADate'],
  [{ type: 'dateTime' }, 'soon', 'notAMoment'],
  [{ type: 'offsetDateTime' }, 'soon', 'notAMoment'],
  [{ type: 'time' }, '25:00', 'notATime'],
])('in a column of %o, %s is told before anything is sent: %s', (more, cell, text) => {
  expect(imported(more, cell)?.findings.map(({ finding }) => finding.text)).toEqual([text]);
});

test('titles become the ids that they lead to, what leads nowhere is a finding', () => {
  const plan = planOf(orders, 'customer,orderedAt,billing\nUma Silva,2026-01-31,32:1\nNobody,2026-01-31,32:1\n#7,2026-01-31,32:1\n');
  const customers: Targets = new Map<string, string | { text: string }>([['Uma Silva', '32'], ['Nobody', { text: 'noneLike' }]]);
  const { rows } = withTargets(orders, plan, new Map([['customer', customers]]));

  expect(namedTargets(plan).map(([field, texts]) => [field.name, texts])).toEqual([['customer', ['Uma Silva', 'Nobody', '7']], ['billing', ['32:1']]]);
  expect(rows.map((row) => row.values['customer'])).toEqual(['32', undefined, '7']);
  expect(rows[1]?.findings.map(({ field, finding }) => `${field.name} ${finding.text}`)).toEqual(['customer noneLike']);
  expect(rows[0]?.texts['customer']).toBe('Uma Silva');
});

test('files of old spreadsheets are read as they were written', () => {
  expect(textOf(new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]))).toBe('Müll');
  expect(textOf(new TextEncoder().encode('\uFEFFMüll'))).toBe('Müll');
  expect(textOf(new Uint8Array([0xff, 0xfe, 0x4d, 0x00, 0xfc, 0x00]))).toBe('Mü');
});
