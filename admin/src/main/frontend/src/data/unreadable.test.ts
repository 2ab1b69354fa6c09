import { expect, test } from 'vitest';

import { conflictOf, typedRow } from '../conflict/conflict';
import type { Attribute, Resource } from '../description/types';
import { findingOf } from '../form/checks';
import { formErrors } from '../form/refusals';
import { changedValues, textsOf, valuesOf } from '../form/texts';
import { i18nProvider } from '../i18n/provider';
import { problemInWords } from '../i18n/trouble';
import { changeObject } from './change';
import { rowOf } from './document';
import { fieldsOf, Refusal } from './problems';
import { unreadableText } from './row';

const english = i18nProvider('en').translate;

function attribute(name: string, type: Attribute['type'], more: Partial<Attribute> = {}): Attribute {
  return {
    kind: 'attribute', name, label: name, type, format: null, maxLength: null, precision: null, scale: null, min: null,
    max: null, values: null, required: false, readOnly: 'never', derivedBy: null, help: null, placeholder: null,
    options: null, showWhen: null, hidden: [], search: false, filter: true, sort: true, ...more,
  };
}

const fields = [
  attribute('state', 'enum', { values: ['new', 'paid'], required: true }),
  attribute('amount', 'integer'),
  attribute('shipped', 'date'),
  attribute('at', 'offsetDateTime'),
  attribute('active', 'boolean', { required: true }),
  attribute('tags', 'list'),
  attribute('notes', 'text'),
];
const resource = { name: 'orders', attributes: fields, tabs: [], key: { attributes: ['id'], given: 'generated' } } as unknown as Resource;
const stored = { state: 'lost', amount: 'many', shipped: 'soon', at: 'infinity', active: 'maybe', tags: '{a' };
const row = rowOf({
  data: {
    type: 'orders',
    id: '9',
    attributes: { state: 'lost', amount: null, shipped: 'soon', at: 'infinity', active: null, tags: null, notes: 'x' },
    meta: { unreadable: stored },
  },
});

test('what is stored and no value stands in the row as it is stored, and is marked', () => {
  expect(row).toMatchObject(stored);
  expect(Object.keys(stored).map((name) => unreadableText(row, name))).toEqual(Object.values(stored));
  expect(unreadableText(row, 'notes')).toBeUndefined();
  expect(unreadableText(row, 'toString')).toBeUndefined();
});

test('a form shows it, finds nothing wrong with it and sends nothing of it', () => {
  const texts = textsOf(fields, row);

  expect(texts).toEqual({ ...stored, notes: 'x' });
  expect(fields.map((field) => findingOf(field, texts[field.name], unreadableText(row, field.name)))).toEqual(fields.map(() => null));
  expect(changedValues(fields, texts, { ...texts, notes: 'y' })).toEqual({ notes: 'y' });
  expect(changeObject(resource, row, { ...row, notes: 'y' })?.attributes).toEqual({ notes: 'y' });
});

test('what replaces it is looked at like anything else, and sent, also where that is nothing', () => {
  expect(findingOf(fields[1] as Attribute, 'more', 'many')).toEqual({ text: 'notAWholeNumber' });
  expect(findingOf(fields[0] as Attribute, '', 'lost')).toEqual({ text: 'required' });

  const values = valuesOf(fields.slice(0, 3), { state: 'paid', amount: '', shipped: '2026-01-31' });

  expect(changeObject(resource, row, { ...row, ...values })?.attributes).toEqual({ state: 'paid', amount: null, shipped: '2026-01-31' });
});

test('in a comparison only what is stored is marked, not what was typed in its place', () => {
  const conflict = conflictOf(fields, row, { ...row, state: 'new', $unreadable: {} }, { state: 'paid' });
  const typed = typedRow(row, fields[0] as Attribute, conflict.mine);

  expect(conflict.differences.map(({ field, by }) => [field.name, by])).toEqual([['state', 'both']]);
  expect([typed['state'], unreadableText(typed, 'state'), unreadableText(typed, 'shipped')]).toEqual(['paid', undefined, 'soon']);
});

test.each(['', '/atomic:operations/3'])('a row that the server cannot load is told at the fields that keep it from that, below %o', (pointer) => {
  const problem = { code: 'conflict', detail: 'Mend it', meta: { fields: ['amount', 'at'] }, ...(pointer && { source: { pointer } }) };
  const message = english('app.unreadableRow');

  expect(fieldsOf(problem)).toEqual(['amount', 'at']);
  expect(formErrors(new Refusal(409, [problem]), fields, english, resource)).toEqual({ amount: message, at: message });
  expect(problemInWords(problem, english, resource)).toBe(`amount, at: ${message}`);
});

test('where it is another row that cannot be loaded, that one is told, and no field of this one is blamed that is called alike', () => {
  const problem = { code: 'conflict', detail: 'Mend it', meta: { fields: ['amount'], type: 'customers', id: 'New~20York' } };
  const message = 'What is stored in another row, customers New York, cannot be read; somebody has to mend it in the database first';
  const pointed = { ...problem, source: { pointer: '/data/relationships/customer/data' } };

  expect(formErrors(new Refusal(409, [problem]), fields, english, resource)).toEqual({ root: { serverError: message } });
  expect(formErrors(new Refusal(409, [pointed]), [attribute('customer', 'text')], english)).toEqual({ customer: message });
});
