import { useTranslate } from 'ra-core';

import type { ErrorObject } from '../data/document';
import { keyOf } from '../data/id';
import { fieldsOf, isAboutTheRow, messageOf, otherRowOf, Refusal, sentences } from '../data/problems';
import { referenceLabel, referencesOf } from '../data/references';
import type { Resource } from '../description/types';
import { ABOUT_ALL, AT_FIELDS, ON_THE_WAY } from './codes';
import type { Texts } from './en';

export type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What went wrong, for people: see {@link troubleInWords}. */
export function useTrouble(): (trouble: unknown, resource?: Resource) => string {
  const translate = useTranslate();
  return (trouble, resource) => troubleInWords(trouble, translate, resource);
}

/** In the words of the app where the server's code tells the reason; else as the server says it. */
export function troubleInWords(trouble: unknown, translate: Translate, resource?: Resource): string {
  if (!(trouble instanceof Refusal)) return trouble instanceof Error ? trouble.message : String(trouble);
  if (trouble.problems.length === 0) return translate('app.serverAnswered', { status: trouble.status });
  const words = trouble.isOwn ? ownersWords : problemInWords;
  return sentences(new Set(trouble.problems.map((problem) => words(problem, translate, resource))));
}

/** One problem; the fields that it is about are called as the description calls them. */
export function problemInWords(problem: ErrorObject, translate: Translate, resource?: Resource): string {
  const fields = fieldsOf(problem);
  const reason = fields.length === 0 ? null : reasonInWords(problem, translate);
  if (reason === null) return wholeInWords(problem, translate, resource) ?? messageOf(problem);
  const labels = fields.map((name) => resource?.attributes.find((field) => field.name === name)?.label ?? name);
  return `${labels.join(', ')}: ${reason}`;
}

/** What is wrong at a field; null where only the server knows how to say it. */
export function reasonInWords(problem: ErrorObject, translate: Translate): string | null {
  const rule = problem.meta?.rule;
  if (problem.code === 'check-violated' && typeof rule === 'string') return translate('app.breaksRule', { rule });
  if (problem.code === 'already-exists' && fieldsOf(problem).length > 1) return translate('app.takenTogether');
  if (problem.code === 'conflict' && isAboutTheRow(problem)) return translate('app.unreadableRow');
  return otherRowInWords(problem, translate) ?? inWords(AT_FIELDS, problem, translate);
}

/** What is about no field: the row as a whole, who asks, or the way to the server. */
function wholeInWords(problem: ErrorObject, translate: Translate, resource: Resource | undefined): string | null {
  if (problem.code === 'not-found' && resource) return translate('app.rowGone');
  const labels = problem.code === 'still-referenced' ? referencesOf(problem).flatMap((each) => referenceLabel(resource, each) ?? []) : [];
  if (labels.length > 0) return translate('app.stillReferencedBy', { name: labels.join(', ') });
  return otherRowInWords(problem, translate) ?? inWords(ABOUT_ALL, problem, translate) ?? inWords(AT_FIELDS, problem, translate);
}

function otherRowInWords(problem: ErrorObject, translate: Translate): string | null {
  const row = problem.code === 'conflict' ? otherRowOf(problem) : null;
  return row && translate('app.unreadableOther', { type: row.type, id: keyOf(row.id) });
}

/** An endpoint of the owner's tells itself what is wrong; the way there is the same as everywhere. */
function ownersWords(problem: ErrorObject, translate: Translate): string {
  return inWords(ON_THE_WAY, problem, translate) ?? messageOf(problem);
}

function inWords(words: Readonly<Record<string, keyof Texts>>, problem: ErrorObject, translate: Translate): string | null {
  const text = Object.hasOwn(words, problem.code ?? '') ? words[problem.code ?? ''] : undefined;
  return text === undefined ? null : translate(`app.${text}`, { message: messageOf(problem) });
}
