import { unreadableText, type Row } from '../data/row';
import type { Attribute, Field } from '../description/types';

/** What stands in an input. */
export type Entered = string | boolean;
export type Texts = Record<string, Entered>;

/** What the inputs of a form begin with. */
export function textsOf(fields: Field[], row: Partial<Row>): Texts {
  return Object.fromEntries(fields.map((field) => [field.name, unreadableText(row, field.name) ?? textOf(field, row[field.name])]));
}

/** The values of those fields whose input says something else than before; others keep what no input can show. */
export function changedValues(fields: Field[], before: Texts, after: Texts): Record<string, unknown> {
  const changed = fields.filter((field) => field.name in after && (after[field.name] ?? '') !== (before[field.name] ?? ''));
  return valuesOf(changed, after);
}

/** The values that the inputs of these fields stand for. */
export function valuesOf(fields: Field[], texts: Texts): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, texts[field.name] ?? '')]));
}

function textOf(field: Field, value: unknown): Entered {
  if (value === null || value === undefined) return field.kind === 'attribute' && isSwitch(field) ? false : '';
  if (field.kind === 'toOne') return String(value);
  switch (field.type) {
    case 'boolean':
      return isSwitch(field) ? value === true : String(value);
    case 'json':
    case 'list':
      return JSON.stringify(value, null, 2);
    case 'dateTime':
      return String(value).slice(0, 19);
    case 'offsetDateTime':
      return localTime(String(value));
    case 'time':
      return String(value).slice(0, 8);
    default:
      return String(value);
  }
}

/** Yes or no is a switch; where there may be no answer it is a choice of three. */
export function isSwitch(field: Attribute): boolean {
  return field.type === 'boolean' && field.required;
}

/** The value for an input; null for an empty one. What cannot be understood stays as it is, for the checks to say so. */
export function valueOf(field: Field, entered: Entered): unknown {
  if (typeof entered === 'boolean') return entered;
  if (entered === '') return null;
  if (field.kind === 'toOne') return entered;
  switch (field.type) {
    case 'boolean':
      return entered === 'true';
    case 'integer':
    case 'decimal':
    case 'number':
      return numberOf(entered);
    case 'json':
    case 'list':
      return jsonOf(entered);
    case 'offsetDateTime':
      return instantOf(entered);
    case 'enum':
      return field.values?.map((each) => (typeof each === 'object' ? each.value : each)).find((each) => String(each) === entered) ?? entered;
    default:
      return entered;
  }
}

/** Digits as they are written, with a point or a comma. */
export function digitsOf(entered: string): string {
  const text = entered.trim().replaceAll('\u00a0', '');
  return /^[^.]*,[^.,]*$/.test(text) ? text.replace(',', '.') : text;
}

/** A number where it is exact, otherwise its digits as text. */
function numberOf(entered: string): unknown {
  const digits = digitsOf(entered);
  const isExact = digits.replace(/^-?0*|\./g, '').length <= 15;
  return isExact && /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : digits;
}

function jsonOf(entered: string): unknown {
  try {
    return JSON.parse(entered);
  } catch {
    return entered;
  }
}

function instantOf(local: string): string {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? local : date.toISOString();
}

function localTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
