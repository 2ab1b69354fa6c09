import type { RaRecord } from 'react-admin';

/**
 * One row as the pages see it: attributes by name, to-one relationships by name as the id of their target.
 * Names of JSON:API never begin with a dollar, so that ours cannot collide.
 */
export interface Row extends RaRecord<string> {
  /** What `If-Match` says when the row is changed; absent where the server tells none. */
  $version?: string;
  /** Targets of to-one relationships, as far as they were included. */
  $related?: Record<string, Row>;
  /** What is stored for attributes and no value of their type, by name; it stands in place of the value, too. */
  $unreadable?: Record<string, string>;
}

/** The text that is stored for a field where it is no value of its type. */
export function unreadableText(row: Partial<Row> | undefined, name: string): string | undefined {
  const texts = row?.$unreadable;
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
