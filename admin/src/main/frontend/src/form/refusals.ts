import { Refusal, type FieldErrors } from '../data/problems';
import type { Field } from '../description/types';

/** Where the messages of a refusal stand in a form; those of fields that it does not show stand above it. */
export function formErrors(trouble: unknown, shown: Field[]): FieldErrors {
  if (!(trouble instanceof Refusal)) return { root: { serverError: trouble instanceof Error ? trouble.message : String(trouble) } };
  const names = new Set(shown.map((field) => field.name));
  const errors: FieldErrors = {};
  const others: string[] = [];
  for (const [field, message] of Object.entries(trouble.body.errors)) {
    if (typeof message === 'object') others.push(message.serverError);
    else if (names.has(field)) errors[field] = message;
    else others.push(message);
  }
  return others.length > 0 || Object.keys(errors).length === 0
    ? { ...errors, root: { serverError: others.join('. ') || trouble.message } }
    : errors;
}
