import { isSame } from '../data/change';
import { keyOf } from '../data/id';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';

/** A headline for a row: a bare number needs a word in front. */
export function rowHeadline(resource: Resource, row: Row): string {
  const title = rowTitle(resource, row);
  return title.startsWith('#') ? `${resource.singular} ${title}` : title;
}

/** What names a row in links, lookups and headings: its title, or its id where it has none. */
export function rowTitle(resource: Resource | undefined, row: Row): string {
  const title = resource ? resource.title : 'id';
  const value: unknown = title === 'id' ? null : row[title];
  return isSame(value, null) ? `#${keyOf(row.id)}` : String(value);
}
