import type { ErrorObject } from '../data/document';
import { fieldErrors, fieldsOf, messageOf, Refusal, type FieldErrors } from '../data/problems';
import type { Field } from '../description/types';
import type { Texts } from '../i18n/en';

/** Where the messages of a refusal stand in a form; those of fields that it does not show stand above it. */
export function formErrors(trouble: unknown, shown: Field[], translate: Translate): FieldErrors {
  if (!(trouble instanceof Refusal)) return { root: { serverError: trouble instanceof Error ? trouble.message : String(trouble) } };
  const names = new Set(shown.map((field) => field.name));
  const errors: FieldErrors = {};
  const others = new Set<string>();
  for (const [field, message] of Object.entries(fieldErrors(trouble.problems, (problem) => inWords(problem, translate)))) {
    if (typeof message === 'string' && names.has(field)) errors[field] = message;
  }
  for (const problem of trouble.problems) {
    if (!fieldsOf(problem).some((field) => names.has(field))) others.add(messageOf(problem));
  }
  return others.size > 0 || Object.keys(errors).length === 0
    ? { ...errors, root: { serverError: [...others].join('. ') || trouble.message } }
    : errors;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What is wrong at a field, in the words of the app where the server's code tells the reason; else as the server says it. */
function inWords(problem: ErrorObject, translate: Translate): string {
  const say = (text: keyof Texts, args?: Record<string, unknown>) => translate(`app.${text}`, args);
  const rule = problem.meta?.rule;
  switch (problem.code) {
    case 'missing-value':
      return say('needed');
    case 'already-exists':
      return say(fieldsOf(problem).length > 1 ? 'takenTogether' : 'taken');
    case 'related-not-found':
    case 'conflict':
      return say('targetGone');
    case 'check-violated':
      return typeof rule === 'string' ? say('breaksRule', { rule }) : say('breaksSomeRule');
    default:
      return messageOf(problem);
  }
}
