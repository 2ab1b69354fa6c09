import { expect, test } from 'vitest';

import { Refusal } from '../data/problems';
import type { Attribute, Field, Resource, ToOne } from '../description/types';
import { fetchTexts, i18nProvider } from '../i18n/provider';
import { troubleInWords } from '../i18n/trouble';
import { findingOf } from './checks';
import { groupsOf, inputsOf } from './formFields';
import { hintOf } from './hints';
import { creationErrors, formErrors } from './refusals';
import { changedValues, digitsOf, textsOf, valueOf } from './texts';

await fetchTexts('de');
const english = i18nProvider('en').translate;
const german = i18nProvider('de').translate;

function attribute(type: Attribute['type'], more: Partial<Attribute> = {}): Attribute {
  return {
    kind: 'attribute', name: 'a', label: 'A', type, format: null, maxLength: null, precision: null, scale: null, min: null,
    max: null, values: null, required: false, readOnly: 'never', derivedBy: null, help: null, placeholder: null,
    options: null, showWhen: null, hidden: [], search: false, filter: true, sort: true, ...more,
  };
}

const customer: ToOne = {
  kind: 'toOne', name: 'customer', label: 'Customer', target: 'customers', required: true, readOnly: 'never', help: null,
  showWhen: null, hidden: [], search: false, filter: true, sort: true,
};

test.each([
  [attribute('integer'), '42', 42],
  [attribute('offsetDateTime'), '20261-01-01T10:00', '20261-01-01T10:00'],
  [attribute('integer'), '9007199254740993', '9007199254740993'],
  [attribute('decimal'), '12,50', 12.5],
  [attribute('decimal'), '123456789012345.67', '123456789012345.67'],
  [attribute('boolean'), 'true', true],
  [attribute('boolean', { required: true }), false, false],
  [attribute('json'), '{"a":[1]}', { a: [1] }],
  [attribute('list'), '["a", "b"]', ['a', 'b']],
  [attribute('other'), '192.168.0.1', '192.168.0.1'],
  [attribute('enum', { values: [1, 2] }), '2', 2],
  [attribute('text'), '', null],
  [customer, '17:2', '17:2'],
])('an input of %o saying %o is the value %o', (field, entered, value) => {
  expect(valueOf(field, entered)).toEqual(value);
});

test.each<[Field, string | boolean, string | null]>([
  [attribute('text', { maxLength: 3 }), '😀😀😀', null],
  [attribute('text', { maxLength: 3 }), 'abcd', 'tooLong'],
  [attribute('text', { required: true }), '', 'required'],
  [attribute('text', { format: 'email' }), 'ada', 'notAnAddress'],
  [attribute('integer'), '1.5', 'notAWholeNumber'],
  [attribute('integer', { max: '9223372036854775807' }), '9223372036854775808', 'tooGreat'],
  [attribute('integer', { min: 1 }), '0', 'tooSmall'],
  [attribute('decimal', { precision: 5, scale: 2 }), '1,234', 'tooManyDecimals'],
  [attribute('decimal', { precision: 5, scale: 2 }), '1234', 'tooManyDigits'],
  [attribute('decimal', { precision: 5, scale: 2 }), '-999.990', null],
  [attribute('decimal'), 'twelve', 'notANumber'],
  [attribute('json'), '{', 'notJson'],
  [attribute('uuid'), 'x', 'notAUuid'],
  [attribute('boolean', { required: true }), false, null],
  [customer, '', 'required'],
])('an input of %o saying %o is told %o', (field, entered, text) => {
  expect(findingOf(field, entered)?.text ?? null).toBe(text);
});

test('only what was typed is a change, so that an input never rounds what it cannot show', () => {
  const fields = [attribute('dateTime', { name: 'at' }), attribute('text', { name: 'note' })];
  const before = textsOf(fields, { at: '2026-01-01T10:00:00.123456', note: null });

  expect(changedValues(fields, before, { ...before, note: 'x' })).toEqual({ note: 'x' });
});

test('what was emptied is changed to nothing', () => {
  const fields = [attribute('integer', { name: 'n' })];

  expect(changedValues(fields, textsOf(fields, { n: 5 }), { n: '' })).toEqual({ n: null });
});

test('a comma may stand for the point, but separators of thousands are not guessed', () => {
  expect(digitsOf('1,5')).toBe('1.5');
  expect(digitsOf('1,234.5')).toBe('1,234.5');
});

test('messages about fields that the form does not show stand above it', () => {
  const problem = (pointer: string, detail: string) => ({ detail, source: { pointer } });
  const refusal = new Refusal(422, [problem('/data/attributes/a', 'Bad a'), problem('/data/attributes/hidden', 'Bad h')]);

  expect(formErrors(refusal, [attribute('text')], english)).toEqual({ a: 'Bad a', root: { serverError: 'Bad h' } });
});

test.each([
  ['missing-value', {}, 'This needs a value'],
  ['already-exists', {}, 'There is one like this already'],
  ['related-not-found', {}, 'What was chosen does not exist, or no longer'],
  ['check-violated', { rule: 'ends after start' }, 'The rule “ends after start” does not allow this'],
  ['check-violated', {}, 'A rule of the database does not allow this'],
  ['invalid-value', {}, "This does not fit here: 'a' is what the server says"],
])('%s %o is told in the words of the app', (code, meta, words) => {
  const problem = { code, meta, detail: "'a' is what the server says", source: { pointer: '/data/attributes/a' } };

  expect(formErrors(new Refusal(422, [problem]), [attribute('text')], english)).toEqual({ a: words });
});

test('what several fields are to blame for stands at each that is shown, and above a form that shows none', () => {
  const problem = { code: 'check-violated', detail: 'Together', meta: { fields: ['a', 'b', 'hidden'] }, source: { pointer: '/data/attributes' } };
  const refusal = new Refusal(422, [problem]);
  const message = 'A rule of the database does not allow this';

  expect(formErrors(refusal, [attribute('text'), attribute('text', { name: 'b' })], english)).toEqual({ a: message, b: message });
  expect(formErrors(refusal, [attribute('text', { name: 'c' })], english)).toEqual({ root: { serverError: `a, b, hidden: ${message}` } });
});

test('what is about a row that leads elsewhere is told by the names that people know', () => {
  const resource = { tabs: [{ name: 'orders', label: 'Orders' }], attributes: [attribute('text', { name: 'email', label: 'E-mail' })] } as unknown as Resource;
  const referenced = new Refusal(409, [{ code: 'still-referenced', detail: "The resource '5' is still referenced by its 'orders'", meta: { relationship: 'orders' } }]);
  const taken = new Refusal(409, [{ code: 'already-exists', detail: "There is a resource with the same 'email' already", source: { pointer: '/data/attributes/email' } }]);

  expect(troubleInWords(referenced, english, resource)).toBe('There are still others that lead here: Orders');
  expect(troubleInWords(taken, english, resource)).toBe('E-mail: There is one like this already');
  expect(troubleInWords(new Refusal(0, [{ code: 'unreachable' }]), german)).toBe('Der Server ist nicht zu erreichen. Versuchen Sie es gleich noch einmal.');
  expect(troubleInWords(new Refusal(422, [{ code: 'rule-violated', detail: 'As the owner says' }]), english, resource)).toBe('As the owner says');
});

test('conditions look at what the form does not ask for, too, and what they hide has no input for messages', () => {
  const isPaid = { op: '==', args: [{ field: 'state' }, { value: 'paid' }] };
  const fields = [attribute('text', { name: 'state', readOnly: 'always' }), attribute('text', { name: 'receipt', showWhen: isPaid }), attribute('text', { name: 'note' })];
  const inputs = (state: string) => inputsOf(fields, { receipt: '', note: '' }, 'edit', { state }).map((field) => field.name);

  expect(inputs('paid')).toEqual(['receipt', 'note']);
  expect(inputs('new')).toEqual(['note']);
});

test('a group stands together where its first field is', () => {
  const fields = ['One', null, 'One', 'Two', null].map((group) => attribute('text', { group }));

  expect(groupsOf(fields).map((group) => [group.name, group.fields.length])).toEqual([['One', 2], [null, 1], ['Two', 1], [null, 1]]);
});

test.each<[Field, string | null]>([
  [attribute('list', { element: 'text' }), 'A list between [ and ], such as ["one", "two"]'],
  [attribute('list', { element: 'integer' }), 'A list between [ and ], such as [1, 2, 3]'],
  [attribute('list'), 'A list between [ and ], such as ["one", "two"]'],
  [attribute('json'), 'JSON, such as {"key": "value"}'],
  [attribute('offsetTime'), 'A time with its zone, such as 10:15:00+01:00'],
  [attribute('other', { databaseType: 'Currency' }), 'As a text of the type Currency'],
  [attribute('text'), null],
  [customer, null],
])('an input of %o says what it expects: %o', (field, words) => {
  const hint = hintOf(field);

  expect(hint && english(`app.${hint.text}`, hint.args)).toBe(words);
});

test.each(['boolean', 'integer', 'decimal', 'number', 'date', 'time', 'dateTime', 'offsetDateTime', 'uuid', 'enum'] as const)('the example of a list of %s is a list', (element) => {
  const example = String(hintOf(attribute('list', { element }))?.args?.['example']);

  expect(findingOf(attribute('list'), example)).toBeNull();
});

test('where no answer came, there may be a new row; where one refused, there is none', () => {
  const resource = { tabs: [], attributes: [] } as unknown as Resource;
  const above = (status: number, code: string) => creationErrors(new Refusal(status, [{ code, detail: 'No' }]), [], english, resource);
  const perhaps = 'It is not known whether the row was created: look for it in the list before you save again.';

  expect(above(0, 'unreachable')).toEqual({ root: { serverError: `The server cannot be reached. Try again in a moment. ${perhaps}` } });
  expect(above(503, 'unavailable')).toEqual({ root: { serverError: `The server is busy. Try again in a moment. ${perhaps}` } });
  expect(above(503, 'timed-out')).toEqual({ root: { serverError: 'The server is busy. Try again in a moment.' } });
  expect(above(422, 'rule-violated')).toEqual({ root: { serverError: 'No' } });
});
