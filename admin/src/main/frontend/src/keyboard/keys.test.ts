import { expect, test } from 'vitest';

import { en } from '../i18n/en';
import { commandOf, KEY_TEXTS } from './keys';

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

test('the help says of each key what it does, in words', () => {
  const words = KEY_TEXTS.map(([, command]) => en[`key${command.charAt(0).toUpperCase()}${command.slice(1)}` as keyof typeof en]);

  expect(words).toHaveLength(11);
  expect(words).not.toContain(undefined);
});
