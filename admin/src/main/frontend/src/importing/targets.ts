import { idOf } from '../data/id';
import type { CoppiceProvider } from '../data/provider';
import { Refusal } from '../data/problems';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import type { Targets } from './plan';

/** As many texts as are asked for at once, if they fit into an address. */
const TOGETHER = 100;
const ADDRESS = 6000;
/** As many rows as the server tells at once. */
const MOST = 1000;

/** Finds the rows that texts of a file name, by their titles as our own export has them, or by their ids. */
export async function targetsOf(provider: CoppiceProvider, target: Resource, texts: string[]): Promise<Targets> {
  const byTitle = await idsByTitle(provider, target, texts);
  const others = texts.filter((text) => !byTitle.has(text));
  const ids = await knownIds(provider, target, others.map((text) => idOf(target, text)));
  const found: Targets = new Map();
  for (const [title, named] of byTitle) {
    const [only, ...more] = [...named];
    if (only !== undefined) found.set(title, more.length === 0 ? only : { text: 'severalLike', args: { name: title } });
  }
  for (const text of others) {
    const id = idOf(target, text);
    if (ids && !ids.has(id)) found.set(text, { text: 'noneLike', args: { name: text } });
    else if (id !== text) found.set(text, id);
  }
  return found;
}

async function idsByTitle(provider: CoppiceProvider, target: Resource, texts: string[]): Promise<Map<string, Set<string>>> {
  const title = target.attributes.find((field) => field.name === target.title && field.name !== 'id');
  if (title?.kind !== 'attribute' || title.type !== 'text') return new Map();
  return idsBy(provider, target, title.name, texts, (row) => rowTitle(target, row));
}

/** Null where the server cannot take the texts for ids, although they look so: it says so itself when the rows are sent. */
async function knownIds(provider: CoppiceProvider, target: Resource, texts: string[]): Promise<Set<string> | null> {
  try {
    return new Set((await idsBy(provider, target, 'id', texts, (row) => row.id)).keys());
  } catch (trouble) {
    if (!(trouble instanceof Refusal && trouble.status === 400)) throw trouble;
    const numbers = texts.filter((text) => /^[\d:-]+$/.test(text));
    return numbers.length < texts.length ? knownIds(provider, target, numbers) : null;
  }
}

/** The ids of the rows that these texts name: all, or more than one where a text names many. */
async function idsBy(provider: CoppiceProvider, target: Resource, name: string, texts: string[], textOf: (row: Row) => string): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const some of batches(texts)) {
    let open = some;
    while (open.length > 0) {
      const { data, pageInfo } = await provider.getList<Row>(target.name, {
        pagination: { page: 1, perPage: MOST },
        sort: { field: '', order: 'ASC' },
        filter: { [name]: { in: open } },
        meta: { fields: [], count: 'none' },
      });
      for (const row of data) found.set(textOf(row), (found.get(textOf(row)) ?? new Set()).add(row.id));
      // What the page had no room for is asked again, without those that are known to be several.
      const rest = pageInfo?.hasNextPage ? open.filter((text) => (found.get(text)?.size ?? 0) < 2) : [];
      open = rest.length < open.length ? rest : [];
    }
  }
  return found;
}

/** So many texts at once that their address is not too long. */
export function batches(texts: string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const length = encodeURIComponent(text).length + 3;
    const last = all.at(-1);
    if (last !== undefined && last.length < TOGETHER && length <= room) last.push(text);
    else all.push([text]);
    room = (last === all.at(-1) ? room : ADDRESS) - length;
  }
  return all;
}
