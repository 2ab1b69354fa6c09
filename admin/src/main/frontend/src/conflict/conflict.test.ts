import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Description, Field } from '../description/types';
import { chosenValues, clearChoices, conflictOf, isDone } from './conflict';

const orders = (app as unknown as Description).resources.find((each) => each.name === 'orders');
const fields: Field[] = orders?.attributes ?? [];
const base = { id: '1', state: 'new', notes: null, shippedOn: null, customer: '1' };

test('each field is theirs, mine or of both', () => {
  const { differences } = conflictOf(fields, base, { ...base, state: 'paid', customer: '2' }, { state: 'shipped', notes: 'x' });

  expect(differences.map(({ field, by }) => [field.name, by])).toEqual([
    ['customer', 'them'],
    ['state', 'both'],
    ['notes', 'me'],
  ]);
});

test('both having come to the same value is no question', () => {
  const { differences } = conflictOf(fields, base, { ...base, state: 'paid' }, { state: 'paid' });

  expect(differences.map(({ by }) => by)).toEqual(['them']);
});

test('what only one has changed is clear, what both have is not', () => {
  const conflict = conflictOf(fields, base, { ...base, state: 'paid', customer: '2' }, { state: 'shipped', notes: 'x' });

  expect(clearChoices(conflict)).toEqual({ customer: 'theirs', notes: 'mine' });
});

test('what is kept of mine is written, what is taken of theirs is left alone', () => {
  const conflict = conflictOf(fields, base, { ...base, state: 'paid', customer: '2' }, { state: 'shipped', notes: 'x' });

  expect(chosenValues(conflict, { customer: 'theirs', state: 'theirs', notes: 'mine' })).toEqual({ notes: 'x' });
});

test('keeping mine where only they changed puts the value back', () => {
  const conflict = conflictOf(fields, base, { ...base, customer: '2' }, { notes: 'x' });

  expect(chosenValues(conflict, { customer: 'mine', notes: 'mine' })).toEqual({ customer: '1', notes: 'x' });
});

test('a deleted row leaves what was typed', () => {
  const conflict = conflictOf(fields, base, null, { notes: 'x' });

  expect(conflict.differences.map(({ field }) => field.name)).toEqual(['notes']);
});

test('what is there already, sent by an earlier attempt, needs no comparison', () => {
  const mine = { state: 'paid', notes: 'mine' };

  expect(isDone(conflictOf(fields, base, { ...base, ...mine }, mine), mine)).toBe(true);
  expect(isDone(conflictOf(fields, base, { ...base, state: 'paid' }, mine), mine)).toBe(false);
  expect(isDone(conflictOf(fields, base, { ...base, ...mine, customer: '2' }, mine), mine)).toBe(false);
  expect(isDone(conflictOf(fields, base, null, mine), mine)).toBe(false);
});
