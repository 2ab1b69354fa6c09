import { useTranslate } from 'ra-core';

import type { ErrorObject } from '../data/document';
import { fieldsOf, messageOf, Refusal } from '../data/problems';
import type { Resource } from '../description/types';
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
  return [...new Set(trouble.problems.map((problem) => problemInWords(problem, translate, resource)))].join('. ');
}

/** One problem; the fields that it is about are called as the description calls them. */
export function problemInWords(problem: ErrorObject, translate: Translate, resource?: Resource): string {
  const whole = wholeInWords(problem, translate, resource);
  if (whole !== null) return whole;
  const labels = fieldsOf(problem).flatMap((name) => resource?.attributes.find((field) => field.name === name)?.label ?? []);
  const reason = reasonInWords(problem, translate);
  return reason === null || labels.length === 0 ? messageOf(problem) : `${labels.join(', ')}: ${reason}`;
}

/** What is wrong at a field; null where only the server knows how to say it. */
export function reasonInWords(problem: ErrorObject, translate: Translate): string | null {
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
      return null;
  }
}

/** What is about no field: the row as a whole, who asks, or the way to the server. */
function wholeInWords({ code, meta }: ErrorObject, translate: Translate, resource: Resource | undefined): string | null {
  const say = (text: keyof Texts, args?: Record<string, unknown>) => translate(`app.${text}`, args);
  switch (code) {
    case 'unreachable':
      return say('unreachable');
    case 'unauthorized':
      return say('notLoggedIn');
    case 'not-granted':
      return say('notGranted');
    case 'stale':
      return say('stale');
    case 'timed-out':
    case 'unavailable':
      return say('busy');
    case 'not-found':
      return resource ? say('rowGone') : null;
    case 'still-referenced': {
      const tab = resource?.tabs.find((each) => each.name === meta?.relationship);
      return tab ? say('stillReferencedBy', { name: tab.label }) : say('stillReferenced');
    }
    default:
      return null;
  }
}
