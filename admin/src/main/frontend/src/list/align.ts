import type { Field } from '../description/types';
import { isNumeric } from '../fields/format';

/** Amounts stand under each other by their last digit. */
export function isRight(field: Field): boolean {
  return field.kind === 'attribute' && isNumeric(field) && field.name !== 'id';
}
