import type { ErrorObject } from './document';

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
  ) {
    super(summary(status, problems));
    this.body = { errors: fieldErrors(problems) };
  }
}

/** The row was changed by somebody else since it was read. */
export function isConflict(trouble: unknown): boolean {
  return trouble instanceof Refusal && trouble.status === 412;
}

/** Messages by field, as far as the server names one; the others together as the form's. */
export function fieldErrors(problems: ErrorObject[]): FieldErrors {
  const errors: Record<string, string[]> = {};
  for (const problem of problems) {
    const field = fieldOf(problem) ?? 'root';
    (errors[field] ??= []).push(messageOf(problem));
  }
  return Object.fromEntries(
    Object.entries(errors).map(([field, messages]) => {
      const text = messages.join('. ');
      return [field, field === 'root' ? { serverError: text } : text];
    }),
  );
}

/** One sentence for a notification. */
export function summary(status: number, problems: ErrorObject[]): string {
  const messages = problems.map(messageOf);
  return messages.length > 0 ? messages.join('. ') : `The server answered ${status}`;
}

/** `/data/attributes/email` is at `email`; a value that is missing has a pointer to where it should stand. */
function fieldOf(problem: ErrorObject): string | null {
  const pointer = problem.source?.pointer ?? '';
  const parts = pointer.replace(/^\/atomic:operations\/\d+/, '').split('/').slice(1).map(unescaped);
  if (parts[0] !== 'data') return null;
  if ((parts[1] === 'attributes' || parts[1] === 'relationships') && parts[2] !== undefined) return parts[2];
  if (parts[1] === 'id') return 'id';
  if (problem.code !== 'missing-value') return null;
  return /^'([^']+)'/.exec(problem.detail ?? '')?.[1] ?? null;
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function messageOf(problem: ErrorObject): string {
  return problem.detail ?? problem.title ?? `The server answered ${problem.status ?? 'with an error'}`;
}
