import type { Resource } from '../description/types';
import { Refusal } from './problems';
import type { ErrorObject } from './document';

/** Others that keep a row from being deleted: by which of its relationships they lead to it, and how many there are. */
export interface Reference {
  relationship: string;
  total: number | null;
  /** There are more than `total`. */
  more: boolean;
}

/** Those that the server names. */
export function referencesOf({ meta }: ErrorObject): Reference[] {
  const told = Array.isArray(meta?.references) ? (meta.references as Record<string, unknown>[]) : [];
  const first = typeof meta?.relationship === 'string' ? [{ relationship: meta.relationship }] : [];
  return (told.length > 0 ? told : first).flatMap(({ relationship, total, more }: Record<string, unknown>): Reference[] =>
    typeof relationship === 'string' ? [{ relationship, total: typeof total === 'number' ? total : null, more: more === true }] : [],
  );
}

/** Those that a deletion stumbled over; none where something else was the reason. */
export function referencesIn(trouble: unknown): Reference[] {
  if (!(trouble instanceof Refusal)) return [];
  return trouble.problems.filter(({ code }) => code === 'still-referenced').flatMap(referencesOf);
}

/** What they are called, and how many they are where there may be many; null if the description does not know them. */
export function referenceLabel(resource: Resource | undefined, { relationship, total, more }: Reference): string | null {
  const tab = resource?.tabs.find((each) => each.name === relationship);
  const label = (tab ?? resource?.attributes.find((field) => field.name === relationship))?.label;
  if (label === undefined) return null;
  return tab && total !== null ? `${label} (${total}${more ? '+' : ''})` : label;
}

/** The way to them: the row of a to-one, the list of a to-many; null where no filter of that list finds them. */
export function wayTo(resource: Resource, id: string, { relationship }: Reference, toOne: unknown): string | null {
  const known = resource.relationships.find((each) => each.name === relationship);
  if (!known) return null;
  if (known.kind === 'toOne') return typeof toOne === 'string' ? `/${known.target}/${encodeURIComponent(toOne)}/show` : null;
  if (known.inverse === null) return null;
  return `/${known.target}?filter=${encodeURIComponent(JSON.stringify({ [known.inverse]: { in: [id] } }))}`;
}
