import type { Attribute, Field } from '../description/types';
import { choicesOf } from '../fields/format';

const YES = ['true', '1', 'yes', 'y', 'x', 'on', 'ja', 'j', 'wahr'];
const NO = ['false', '0', 'no', 'n', 'off', 'nein', 'falsch'];

/** What a cell of a file says, as an input would have it; what cannot be understood stays as it is, for the checks to say so. */
export function enteredAs(field: Field, cell: string): string {
  const text = bare(cell.trim());
  if (text === '') return '';
  if (field.kind === 'toOne') return text.replace(/^#/, '');
  switch (field.type) {
    case 'boolean':
      return YES.includes(text.toLowerCase()) ? 'true' : NO.includes(text.toLowerCase()) ? 'false' : text;
    case 'enum':
      return choice(field, text);
    case 'date':
      return day(text);
    case 'dateTime':
    case 'offsetDateTime':
      return moment(text);
    case 'time':
      return text.replace(/^(\d):/, '0$1:');
    default:
      return text;
  }
}

/** What our own export put in front of a formula is taken away again. */
function bare(cell: string): string {
  return /^'\s*[=+\-@|]/.test(cell) ? cell.slice(1) : cell;
}

/** By its value or by what people call it. */
function choice(field: Attribute, text: string): string {
  const wanted = text.toLowerCase();
  const choices = choicesOf(field);
  const found = choices.find(({ value }) => String(value) === text) ?? choices.find(({ value, label }) => [String(value).toLowerCase(), label.toLowerCase()].includes(wanted));
  return found ? String(found.value) : text;
}

/** `31.1.2026` is 2026-01-31; with slashes it may be a day or a month, which is not guessed. */
function day(text: string): string {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** A day alone is its first moment. */
function moment(text: string): string {
  const [first = '', rest] = text.split(/[T ]+/);
  return `${day(first)}T${rest ?? '00:00:00'}`;
}
