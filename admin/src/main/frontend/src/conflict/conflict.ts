import { isSame } from '../data/change';
import type { Row } from '../data/row';
import type { Field } from '../description/types';

/** A field that somebody else or the person here has changed since the row was read. */
export interface Difference {
  field: Field;
  by: 'them' | 'me' | 'both';
}

export interface Conflict {
  /** As it was when the form was opened. */
  base: Row;
  /** As it is now; null if it was deleted. */
  theirs: Row | null;
  /** What was typed: the fields that differ from the base. */
  mine: Record<string, unknown>;
  differences: Difference[];
}

export type Choice = 'theirs' | 'mine';

/** Compares the three. Both having come to the same value is no conflict about it. */
export function conflictOf(fields: Field[], base: Row, theirs: Row | null, mine: Record<string, unknown>): Conflict {
  const differences = fields.flatMap((field): Difference[] => {
    const byThem = theirs !== null && !isSame(base[field.name], theirs[field.name]);
    const byMe = field.name in mine && !isSame(mine[field.name], (theirs ?? base)[field.name]);
    if (byThem && byMe) return [{ field, by: 'both' }];
    if (byMe) return [{ field, by: 'me' }];
    return byThem ? [{ field, by: 'them' }] : [];
  });
  return { base, theirs, mine, differences };
}

/** The row with what was typed for one field; what is typed is read as a value again, whatever was stored. */
export function typedRow(base: Row, field: Field, mine: Record<string, unknown>): Row {
  if (!(field.name in mine)) return base;
  const others = Object.entries(base.$unreadable ?? {}).filter(([name]) => name !== field.name);
  return { ...base, [field.name]: mine[field.name], $unreadable: Object.fromEntries(others) };
}

/** Whether the row says all that was typed, and differs from before in nothing but what was sent once already. */
export function isDone({ theirs, mine, differences }: Conflict, sent: Record<string, unknown>): boolean {
  if (theirs === null || Object.keys(mine).some((name) => !isSame(mine[name], theirs[name]))) return false;
  return differences.every(({ field }) => field.name in sent);
}

/** What is clear without asking: a field that only one has changed. */
export function clearChoices({ differences }: Conflict): Record<string, Choice> {
  return Object.fromEntries(
    differences.filter(({ by }) => by !== 'both').map(({ field, by }) => [field.name, by === 'me' ? 'mine' : 'theirs']),
  );
}

/** What is to be written over the row as it is now. */
export function chosenValues({ differences, base, mine }: Conflict, choices: Record<string, Choice>): Record<string, unknown> {
  return Object.fromEntries(
    differences
      .filter(({ field }) => choices[field.name] === 'mine')
      .map(({ field }) => [field.name, field.name in mine ? mine[field.name] : (base[field.name] as unknown)]),
  );
}
