import { idOf, keyOf } from '../data/id';
import type { Attribute, Resource } from '../description/types';
import { findingOf, type Finding } from '../form/checks';
import { digitsOf } from '../form/texts';

/** What is wrong with a key that is looked for; null where it may be that of a row. */
export function keyFinding(resource: Resource, attribute: Attribute, typed: string): Finding | null {
  const parts = resource.key.attributes.length;
  if (parts > 1) return typed.split(':').length === parts ? null : { text: 'notAKey', args: { count: parts } };
  // Beyond what a new row may have there may be old ones.
  return findingOf({ ...attribute, required: false, min: null, max: null, maxLength: null }, typed);
}

/** The id of the row whose key somebody typed as it is shown: `New York`, `#32:1`, `007`. */
export function idAsked(resource: Resource, attribute: Attribute, typed: string): string {
  if (resource.key.attributes.length > 1) return typed.split(':').map((part) => idOf(oneOf(resource, attribute), part)).join(':');
  if (attribute.type === 'integer') return BigInt(digitsOf(typed).replace(/^\+/, '')).toString();
  if (attribute.type === 'decimal' || attribute.type === 'number') return idOf(resource, digitsOf(typed));
  return idOf(resource, attribute.type === 'uuid' ? typed.toLowerCase() : typed);
}

/** As if each part were a key of its own. */
function oneOf(resource: Resource, attribute: Attribute): Resource {
  return { ...resource, attributes: [attribute] };
}

/** What an id in a filter is called: the key as it was given, and the title of the row, where it has one. */
export function keyInWords(id: string, title: string | undefined): string {
  const key = keyOf(id);
  return title === undefined || title === `#${key}` ? key : `${key} (${title})`;
}
