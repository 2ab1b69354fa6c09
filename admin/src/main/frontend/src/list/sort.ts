import type { SortPayload } from 'ra-core';

/** One of the paths that a list is sorted by. */
export interface SortKey {
  path: string;
  order: 'ASC' | 'DESC';
}

/** react-admin has one field and one order; further keys stand behind the first as in the API: `state,-total`. */
export function sortKeys({ field, order }: SortPayload): SortKey[] {
  const text = order === 'DESC' ? `-${field}` : field;
  return text.split(',').flatMap((each): SortKey[] => {
    if (each === '' || each === '-') return [];
    return each.startsWith('-') ? [{ path: each.slice(1), order: 'DESC' }] : [{ path: each, order: 'ASC' }];
  });
}

/** The way back from {@link sortKeys}. */
export function sortOf(keys: SortKey[]): SortPayload {
  const [first, ...others] = keys;
  if (first === undefined) return { field: '', order: 'ASC' };
  const behind = others.map(({ path, order }) => (order === 'DESC' ? `,-${path}` : `,${path}`)).join('');
  return { field: first.path + behind, order: first.order };
}

/** After a click on a column: by it alone; the other way round if it was alone. */
export function sortedBy(sort: SortPayload, path: string): SortPayload {
  const keys = sortKeys(sort);
  const isAlone = keys.length === 1 && keys[0]?.path === path;
  return { field: path, order: isAlone && keys[0]?.order === 'ASC' ? 'DESC' : 'ASC' };
}

/** After a click with Shift: the column joins the others; then it turns round; then it leaves them. */
export function sortedAlsoBy(sort: SortPayload, path: string): SortPayload {
  const keys = sortKeys(sort);
  const known = keys.find((key) => key.path === path);
  if (known === undefined) return sortOf([...keys, { path, order: 'ASC' }]);
  if (known.order === 'ASC') return sortOf(keys.map((key) => (key === known ? { path, order: 'DESC' } : key)));
  const others = keys.filter((key) => key !== known);
  return sortOf(others.length > 0 ? others : [{ path, order: 'ASC' }]);
}
