import type { Attribute, AttributeType, Field } from '../description/types';
import type { Finding } from './checks';

const IN_LISTS: Partial<Record<AttributeType, string>> = {
  boolean: '[true, false]',
  integer: '[1, 2, 3]',
  decimal: '[1.5, 2]',
  number: '[1.5, 2]',
  date: '["2026-01-31"]',
  time: '["10:15:00"]',
  dateTime: '["2026-01-31T10:15:00"]',
  offsetDateTime: '["2026-01-31T10:15:00Z"]',
};

/** What an input expects that one cannot see from it: a text of ours and its arguments. */
export function hintOf(field: Field): Finding | null {
  return field.kind === 'toOne' ? null : attributeHint(field);
}

function attributeHint(field: Attribute): Finding | null {
  switch (field.type) {
    case 'list':
      return { text: 'expectList', args: { example: (field.element && IN_LISTS[field.element]) ?? '["one", "two"]' } };
    case 'json':
      return { text: 'expectJson', args: { example: '{"key": "value"}' } };
    case 'offsetTime':
      return { text: 'expectOffsetTime', args: { example: '10:15:00+01:00' } };
    case 'other':
      return field.databaseType ? { text: 'expectOther', args: { type: field.databaseType } } : null;
    default:
      return null;
  }
}
