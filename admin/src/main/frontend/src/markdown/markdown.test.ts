import { expect, test } from 'vitest';

import { safeAddress } from '../fields/safeAddress';
import { blocksOf } from './blocks';
import { inlineOf } from './inline';

test('blocks are read in order', () => {
  const text = '# Title\n\nOne\ntwo\n\n- a\n- b\n\n1. c\n\n> said\n\n```\ncode *x*\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---';

  expect(blocksOf(text)).toEqual([
    { kind: 'heading', level: 1, text: 'Title' },
    { kind: 'paragraph', text: 'One two' },
    { kind: 'list', ordered: false, items: ['a', 'b'] },
    { kind: 'list', ordered: true, items: ['c'] },
    { kind: 'quote', text: 'said' },
    { kind: 'code', text: 'code *x*' },
    { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    { kind: 'rule' },
  ]);
});

test('tags are text', () => {
  expect(inlineOf('<b onclick="x()">hi</b>')).toEqual([{ kind: 'text', text: '<b onclick="x()">hi</b>' }]);
});

test('parts of a line', () => {
  expect(inlineOf('**a** and *b*, `c`, [d](https://e.org) \\*f\\* snake_case_name')).toEqual([
    { kind: 'strong', text: 'a' },
    { kind: 'text', text: ' and ' },
    { kind: 'emphasis', text: 'b' },
    { kind: 'text', text: ', ' },
    { kind: 'code', text: 'c' },
    { kind: 'text', text: ', ' },
    { kind: 'link', text: 'd', to: 'https://e.org' },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: '*' },
    { kind: 'text', text: 'f' },
    { kind: 'text', text: '*' },
    { kind: 'text', text: ' snake_case_name' },
  ]);
});

test.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'nonsense'])('%o leads nowhere', (address) => {
  expect(safeAddress(address)).toBeNull();
});

test.each(['https://e.org/a?b', 'http://e.org/', 'mailto:a@e.org'])('%o leads there', (address) => {
  expect(safeAddress(address)).toBe(address);
});

test('hostile lengths take no long time', () => {
  const start = performance.now();
  inlineOf('*_`['.repeat(2000));
  blocksOf('> '.repeat(5000) + '|-'.repeat(5000));

  expect(performance.now() - start).toBeLessThan(2000);
});
