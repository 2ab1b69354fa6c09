import type { ErrorObject } from '../data/document';
import { fieldErrors, fieldsOf, isUncertain, Refusal, sentences, type FieldErrors } from '../data/problems';
import type { Field, Resource } from '../description/types';
import { problemInWords, reasonInWords, troubleInWords, type Translate } from '../i18n/trouble';

/** Above a form for a new row: what went wrong, and that there may be a row now, where that is so. */
export function creationErrors(trouble: unknown, inputs: Field[], translate: Translate, resource: Resource): FieldErrors {
  if (!isUncertain(trouble)) return formErrors(trouble, inputs, translate, resource);
  return { root: { serverError: `${troubleInWords(trouble, translate, resource)} ${translate('app.perhapsCreated')}` } };
}

/** Where the messages of a refusal stand in a form; those of fields that have no input there stand above it. */
export function formErrors(trouble: unknown, inputs: Field[], translate: Translate, resource?: Resource): FieldErrors {
  if (!(trouble instanceof Refusal)) return { root: { serverError: troubleInWords(trouble, translate, resource) } };
  const names = new Set(inputs.map((field) => field.name));
  const atField = (problem: ErrorObject) => reasonInWords(problem, translate) ?? problemInWords(problem, translate, resource);
  const errors: FieldErrors = {};
  for (const [field, message] of Object.entries(fieldErrors(trouble.problems, atField))) {
    if (typeof message === 'string' && names.has(field)) errors[field] = message;
  }
  const others = new Set<string>();
  for (const problem of trouble.problems) {
    if (!fieldsOf(problem).some((field) => names.has(field))) others.add(problemInWords(problem, translate, resource));
  }
  return others.size > 0 || Object.keys(errors).length === 0
    ? { ...errors, root: { serverError: sentences(others) || troubleInWords(trouble, translate, resource) } }
    : errors;
}
