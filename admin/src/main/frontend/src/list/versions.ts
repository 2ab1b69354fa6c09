import type { Versions } from '../data/bulk';
import type { CoppiceProvider } from '../data/provider';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';

/**
 * Whether the list knows the version of each row, so that a change of several is based on what is on screen. The version may
 * take all of a row: files in it are not read for that.
 */
export function tellsVersions(resource: Resource): boolean {
  const hasFiles = resource.attributes.some((field) => field.kind === 'attribute' && field.type === 'binary');
  return (resource.edit || resource.delete) && !hasFiles;
}

/** The versions that a change of these rows is based on; those that no row on screen tells are asked for. */
export async function versionsOf(provider: CoppiceProvider, resource: Resource, ids: string[], rows: Row[]): Promise<Versions> {
  const onScreen = new Map(rows.flatMap((row) => (row.$version === undefined ? [] : [[row.id, row.$version] as const])));
  const others = ids.filter((id) => !onScreen.has(id));
  const asked = others.length === 0 ? [] : (await provider.getMany<Row>(resource.name, { ids: others, meta: { fields: [], versions: true } })).data;
  return Object.fromEntries([...onScreen, ...asked.map((row) => [row.id, row.$version] as const)]);
}
