import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { Refusal } from '../data/problems';
import { IN_THE_OWNERS_WORDS, NEVER_MET } from './codes';
import { fetchTexts, i18nProvider } from './provider';
import { reasonInWords, troubleInWords, type Translate } from './trouble';

await fetchTexts('de');
const english = i18nProvider('en').translate;
const german = i18nProvider('de').translate;

/** Where the server has them. */
const SOURCE = new URL('../../../../../../jsonapi/src/main/java/dev/coppice/jsonapi/ProblemCode.java', import.meta.url);
const codes = [...readFileSync(SOURCE, 'utf8').matchAll(/^ {4}([A-Z_]+)\(\d{3}, "/gm)].map((match) => (match[1] ?? '').toLowerCase().replaceAll('_', '-'));

const words = (code: string, translate: Translate) => troubleInWords(new Refusal(400, [{ code, detail: "The server's words" }]), translate);

test('every code that the server has is told in the words of the app, but for those that are listed', () => {
  const untold = codes.filter((code) => words(code, english) === "The server's words");

  expect(codes.length).toBeGreaterThan(45);
  expect(untold.sort()).toEqual([...IN_THE_OWNERS_WORDS, ...NEVER_MET].sort());
});

test.each(codes)('%s is told in each language', (code) => {
  const isTold = ![...IN_THE_OWNERS_WORDS, ...NEVER_MET].includes(code);

  expect(words(code, english)).not.toContain('app.');
  expect(words(code, german) !== words(code, english)).toBe(isTold);
});

test('a required relationship that was emptied needs a value, whichever way the server refuses that', () => {
  const emptied = { code: 'forbidden', detail: "'customer' is required and cannot be emptied", source: { pointer: '/data/relationships/customer/data' } };

  expect(reasonInWords(emptied, english)).toBe('This needs a value');
  expect(words('forbidden', english)).toBe('You are not allowed to do this');
});

test('what does not fit is told with what the server says of it', () => {
  const problem = { code: 'invalid-value', detail: 'The value does not fit: expected a time', source: { pointer: '/data/attributes/at' } };

  expect(troubleInWords(new Refusal(422, [problem]), german)).toBe('at: Das passt hier nicht: The value does not fit: expected a time');
});

test('an endpoint of the owner speaks for itself; the way there is ours to tell', () => {
  const refused = (code: string) => troubleInWords(new Refusal(409, [{ code, detail: 'Order 5 is packed already' }], true), english);

  expect(refused('conflict')).toBe('Order 5 is packed already');
  expect(refused('unavailable')).toBe('The server is busy. Try again in a moment.');
});

test('several refusals are sentences one after the other, each with one full stop between', () => {
  const problems = ['stale', 'unauthorized', 'internal'].map((code) => ({ code }));

  expect(troubleInWords(new Refusal(500, problems), english)).toBe(
    'Somebody else has changed this meanwhile. Look at it as it is now, then try again. You are not logged in. The server failed. Try again; if it stays so, tell those who run it: its log tells why.',
  );
});
