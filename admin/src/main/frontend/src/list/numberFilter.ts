import type { Condition } from '../data/filter';
import type { Attribute } from '../description/types';
import { isNumeric } from '../fields/format';
import { findingOf } from '../form/checks';
import { digitsOf } from '../form/texts';

const ENDS = ['ge', 'le'] as const;

/** The ends of a range that are no numbers, before the server has to say so. */
export function wrongEnds(attribute: Attribute, condition: Condition): readonly ('ge' | 'le')[] {
  // An end may lie beyond what is ever stored, and between two values.
  const any: Attribute = { ...attribute, type: 'number', min: null, max: null };
  return isNumeric(attribute) ? ENDS.filter((end) => findingOf(any, condition[end]) !== null && (condition[end] ?? '') !== '') : [];
}

/** With digits as the server reads them: `1,5` is 1.5. */
export function plainEnds(attribute: Attribute, condition: Condition): Condition {
  if (!isNumeric(attribute)) return condition;
  const ends = ENDS.flatMap((end) => (condition[end] ? [[end, digitsOf(condition[end])] as const] : []));
  return { ...condition, ...Object.fromEntries(ends) };
}
