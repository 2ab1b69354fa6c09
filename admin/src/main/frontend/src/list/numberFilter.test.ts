import { expect, test } from 'vitest';

import app from '../data/answers/app.json';
import type { Attribute, Description } from '../description/types';
import { plainEnds, wrongEnds } from './numberFilter';

const limit = (app as unknown as Description).resources
  .find((each) => each.name === 'customers')
  ?.attributes.find((field) => field.name === 'creditLimit') as Attribute;

test('ends of a range are written as people write numbers, and asked for as the server reads them', () => {
  expect(wrongEnds(limit, { ge: '1,5', le: '' })).toEqual([]);
  expect(plainEnds(limit, { ge: '1,5', le: '' })).toEqual({ ge: '1.5', le: '' });
});

test('what is no number is told where it stands', () => {
  expect(wrongEnds(limit, { ge: 'many', le: '1,000.5' })).toEqual(['ge', 'le']);
});
