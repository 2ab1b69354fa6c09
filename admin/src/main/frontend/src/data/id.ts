import type { Resource } from '../description/types';

const EMPTY = '~_';

/** What people gave as a key, out of an id: what could not stand in an address is spelled behind a tilde there. */
export function keyOf(id: string): string {
  if (!id.includes('~')) return id;
  return id
    .replaceAll(EMPTY, '')
    .replace(/~u([0-9a-f]{4})|~([0-9a-f]{2})/g, (_, wide?: string, narrow?: string) => String.fromCharCode(parseInt(wide ?? narrow ?? '', 16)));
}

/** The id of a row for what people give as its key. Of several parts it is given part by part, and so is the id itself. */
export function idOf(resource: Resource, key: string): string {
  if (!resource.attributes.some((field) => field.name === 'id')) return key;
  return key === '' ? EMPTY : key.replace(/^\.|[^A-Za-z0-9._-]/g, spelled);
}

/** One unit of UTF-16. */
function spelled(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x80 ? `~${code.toString(16).padStart(2, '0')}` : `~u${code.toString(16).padStart(4, '0')}`;
}
