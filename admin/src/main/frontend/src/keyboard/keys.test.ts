import { expect, test } from 'vitest';

import { commandOf } from './keys';

function pressed(key: string, tagName: string, more: Partial<KeyboardEvent> = {}) {
  const target = { tagName, isContentEditable: false, closest: () => null, type: 'text' } as unknown as EventTarget;
  return { key, ctrlKey: false, metaKey: false, altKey: false, target, ...more };
}

test.each([['/', 'search'], ['n', 'new'], ['s', 'save'], ['?', 'help']])('%s means %s', (key, command) => {
  expect(commandOf(pressed(key, 'BODY'))).toBe(command);
});

test('a letter that is typed is only a letter', () => {
  expect(commandOf(pressed('s', 'INPUT'))).toBeNull();
  expect(commandOf(pressed('n', 'TEXTAREA'))).toBeNull();
});

test('a letter in a dialog does nothing to the page behind it, not even on a box to tick', () => {
  const box = { tagName: 'INPUT', type: 'checkbox', closest: (where: string) => (where.includes('dialog') ? {} : null) } as unknown as EventTarget;

  expect(commandOf(pressed('n', 'INPUT', { target: box }))).toBeNull();
});

test('Ctrl+S saves while one types, and nothing else of the browser is taken away', () => {
  expect(commandOf(pressed('s', 'INPUT', { ctrlKey: true }))).toBe('save');
  expect(commandOf(pressed('n', 'BODY', { ctrlKey: true }))).toBeNull();
});
