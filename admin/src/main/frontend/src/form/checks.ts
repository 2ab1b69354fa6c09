import type { Attribute, Field } from '../description/types';
import { choicesOf } from '../fields/format';
import { digitsOf, isSwitch, type Entered } from './texts';

/** What is wrong with an input: a text of ours and its arguments. */
export interface Finding {
  text: string;
  args?: Record<string, unknown>;
}

/**
 * Looks at an input before anything is sent; what only the database can know is left to it. What is stored and no value of the
 * type is as it was, until it is changed.
 */
export function findingOf(field: Field, entered: Entered | undefined | null, stored?: string): Finding | null {
  if (stored !== undefined && entered === stored) return null;
  const isEmpty = entered === undefined || entered === null || entered === '';
  if (isEmpty) return field.required && !(field.kind === 'attribute' && isSwitch(field)) ? { text: 'required' } : null;
  if (field.kind === 'toOne' || typeof entered === 'boolean') return null;
  return attributeFinding(field, entered);
}

function attributeFinding(field: Attribute, entered: string): Finding | null {
  switch (field.type) {
    case 'text':
      return textFinding(field, entered);
    case 'integer':
      return /^[+-]?\d+$/.test(digitsOf(entered)) ? rangeFinding(field, digitsOf(entered)) : { text: 'notAWholeNumber' };
    case 'decimal':
      return decimalFinding(field, digitsOf(entered));
    case 'number':
      return Number.isFinite(Number(digitsOf(entered))) ? rangeFinding(field, digitsOf(entered)) : { text: 'notANumber' };
    case 'date':
      return isDate(entered) ? null : { text: 'notADate' };
    case 'dateTime':
    case 'offsetDateTime':
      return isMoment(entered) ? null : { text: 'notAMoment' };
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(entered) ? null : { text: 'notATime' };
    case 'boolean':
      return ['true', 'false'].includes(entered) ? null : { text: 'notYesOrNo' };
    case 'enum':
      return choiceFinding(field, entered);
    case 'uuid':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(entered) ? null : { text: 'notAUuid' };
    case 'json':
      return jsonFinding(entered);
    case 'list':
      return jsonFinding(entered) ?? (Array.isArray(JSON.parse(entered)) ? null : { text: 'notAList' });
    default:
      return null;
  }
}

function choiceFinding(field: Attribute, entered: string): Finding | null {
  const choices = choicesOf(field);
  const isKnown = choices.length === 0 || choices.some(({ value }) => String(value) === entered);
  return isKnown ? null : { text: 'notAChoice', args: { choices: choices.map(({ label }) => label).join(', ') } };
}

/** A day of the calendar: 2026-02-30 is none. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function isMoment(text: string): boolean {
  const [day = '', rest = ''] = text.split('T');
  return isDate(day) && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.test(rest);
}

function textFinding({ maxLength, format }: Attribute, entered: string): Finding | null {
  // Databases count characters, not the halves of those beyond the basic plane.
  if (maxLength !== null && [...entered].length > maxLength) return { text: 'tooLong', args: { max: maxLength } };
  return format === 'email' && !/^[^\s@]+@[^\s@]+$/.test(entered) ? { text: 'notAnAddress' } : null;
}

function decimalFinding(field: Attribute, digits: string): Finding | null {
  const parts = /^[+-]?0*(\d*)(?:\.(\d+))?$/.exec(digits);
  if (!parts || !/\d/.test(digits)) return { text: 'notANumber' };
  const { precision, scale } = field;
  const decimals = (parts[2] ?? '').replace(/0+$/, '').length;
  if (scale !== null && decimals > scale) return { text: 'tooManyDecimals', args: { scale } };
  const whole = (parts[1] ?? '').length;
  const most = precision === null ? null : precision - (scale ?? 0);
  if (most !== null && whole > most) return { text: 'tooManyDigits', args: { digits: most } };
  return rangeFinding(field, digits);
}

function rangeFinding({ min, max }: Attribute, digits: string): Finding | null {
  if (min !== null && isLess(digits, String(min))) return { text: 'tooSmall', args: { min } };
  if (max !== null && isLess(String(max), digits)) return { text: 'tooGreat', args: { max } };
  return null;
}

/** Whole numbers are compared exactly, however long. */
function isLess(one: string, other: string): boolean {
  const areWhole = [one, other].every((each) => /^-?\d+$/.test(each));
  return areWhole ? BigInt(one) < BigInt(other) : Number(one) < Number(other);
}

function jsonFinding(entered: string): Finding | null {
  try {
    JSON.parse(entered);
    return null;
  } catch (trouble) {
    return { text: 'notJson', args: { message: (trouble as Error).message } };
  }
}
