import type { ErrorObject, Identifier } from './document';

/** What react-admin's forms take: a message by field, and one for the form as a whole. */
export interface FieldErrors {
  [field: string]: string | { serverError: string };
}

/** The server refused. `body.errors` puts each message at its field, where react-admin looks for it. */
export class Refusal extends Error {
  readonly body: { errors: FieldErrors };

  constructor(
    readonly status: number,
    readonly problems: ErrorObject[],
    /** By an endpoint of the owner's, which says itself what is wrong. */
    readonly isOwn = false,
  ) {
    super(summary(status, problems));
    this.body = { errors: fieldErrors(problems) };
  }
}

/** The row was changed by somebody else since it was read. */
export function isConflict(trouble: unknown): boolean {
  return trouble instanceof Refusal && trouble.status === 412;
}

/** Nobody knows whether it was done: no answer came, or one that the server gives also when it was cut off while committing. */
export function isUncertain(trouble: unknown): boolean {
  if (!(trouble instanceof Refusal)) return false;
  return [0, 502, 504].includes(trouble.status) || trouble.problems.some(({ code }) => code === 'unavailable');
}

/** Messages by field, as far as the server names some; the others together as the form's. */
export function fieldErrors(problems: ErrorObject[], words: (problem: ErrorObject) => string = messageOf): FieldErrors {
  const errors: Record<string, string[]> = {};
  for (const problem of problems) {
    const fields = fieldsOf(problem);
    if (fields.length === 0) (errors['root'] ??= []).push(messageOf(problem));
    for (const field of fields) (errors[field] ??= []).push(words(problem));
  }
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => {
      const text = sentences(messages);
      return [field, field === 'root' ? { serverError: text } : text];
    }),
  );
}

/** One sentence for a notification. */
export function summary(status: number, problems: ErrorObject[]): string {
  const messages = problems.map(messageOf);
  return messages.length > 0 ? sentences(messages) : `The server answered ${status}`;
}

/** The row as it is stored keeps the server from doing anything with it; the fields are those that it cannot read. */
export function isAboutTheRow(problem: ErrorObject): boolean {
  return placeOf(problem).length === 0 && Array.isArray(problem.meta?.fields) && otherRowOf(problem) === null;
}

/** Another row that keeps the server from it, as it is stored; the fields are those of that one. */
export function otherRowOf({ meta }: ErrorObject): Identifier | null {
  return typeof meta?.type === 'string' && typeof meta.id === 'string' ? { type: meta.type, id: meta.id } : null;
}

/**
 * `/data/attributes/email` is at `email`; what several fields are to blame for together is at each of them; a value that is
 * missing has a pointer to where it should stand.
 */
export function fieldsOf(problem: ErrorObject): string[] {
  const parts = placeOf(problem);
  if (parts[0] !== 'data' && !isAboutTheRow(problem)) return [];
  if ((parts[1] === 'attributes' || parts[1] === 'relationships') && parts[2] !== undefined) return [parts[2]];
  if (parts[1] === 'id') return ['id'];
  const together = otherRowOf(problem) === null ? problem.meta?.fields : undefined;
  if (Array.isArray(together)) return together.map(String);
  if (problem.code !== 'missing-value') return [];
  const named = /^'([^']+)'/.exec(problem.detail ?? '')?.[1];
  return named === undefined ? [] : [named];
}

/** The parts of the pointer, within the operation that it is about. */
function placeOf(problem: ErrorObject): string[] {
  const pointer = problem.source?.pointer ?? '';
  return pointer.replace(/^\/atomic:operations\/\d+/, '').split('/').slice(1).map(unescaped);
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** One after the other; some end with a full stop themselves. */
export function sentences(messages: Iterable<string>): string {
  return [...messages].map((message, index, all) => (index < all.length - 1 ? `${message.replace(/\.$/, '')}.` : message)).join(' ');
}

export function messageOf(problem: ErrorObject): string {
  return problem.detail ?? problem.title ?? `The server answered ${problem.status ?? 'with an error'}`;
}
