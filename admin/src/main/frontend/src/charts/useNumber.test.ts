import { expect, test } from 'vitest';

import { ticksOf } from './points';
import { numbersOf } from './useNumber';

test.each([0.00001, 0.003, 0.9, 1, 7, 57, 1234, 98765, 4321000])('the steps up to %d are told apart', (greatest) => {
  const told = ticksOf([greatest]).map(numbersOf('en', 'short'));

  expect(new Set(told).size).toBe(told.length);
});

test('steps are round as they are', () => {
  expect(ticksOf([0.9]).map(numbersOf('en', 'short'))).toEqual(['0', '0.25', '0.5', '0.75', '1']);
  expect(ticksOf([9000]).map(numbersOf('de', 'short'))).toEqual(['0', '2500', '5000', '7500', '10.000']);
});

test('a small figure is not nothing', () => {
  expect([0.00312, -0.5, 12.345].map(numbersOf('en', 'whole'))).toEqual(['0.00312', '-0.5', '12.35']);
});

test('each language writes them in its own way', () => {
  expect(numbersOf('fr', 'whole')(1.5)).not.toBe(numbersOf('en', 'whole')(1.5));
});
