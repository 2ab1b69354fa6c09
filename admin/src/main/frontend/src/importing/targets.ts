import { idOf } from '../data/id';
import type { CoppiceProvider } from '../data/provider';
import { Refusal } from '../data/problems';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import type { Targets } from './plan';

/** As many texts as are asked for at once. */
const TOGETHER = 100;
/** More rows of one title than these make no difference. */
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
  const found = new Map<string, Set<string>>();
  if (title?.kind !== 'attribute' || title.type !== 'text') return found;
  for (const row of await rowsWith(provider, target, title.name, texts)) {
    const name = rowTitle(target, row);
    found.set(name, (found.get(name) ?? new Set()).add(row.id));
  }
  return found;
}

/** Null where the server cannot take the texts for ids, although they look so: it says so itself when the rows are sent. */
async function knownIds(provider: CoppiceProvider, target: Resource, texts: string[]): Promise<Set<string> | null> {
  try {
    return new Set((await rowsWith(provider, target, 'id', texts)).map((row) => row.id));
  } catch (trouble) {
    if (!(trouble instanceof Refusal && trouble.status === 400)) throw trouble;
    const numbers = texts.filter((text) => /^[\d:-]+$/.test(text));
    return numbers.length < texts.length ? knownIds(provider, target, numbers) : null;
  }
}

async function rowsWith(provider: CoppiceProvider, target: Resource, name: string, texts: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < texts.length; at += TOGETHER) {
    const { data } = await provider.getList<Row>(target.name, {
      pagination: { page: 1, perPage: MOST },
      sort: { field: '', order: 'ASC' },
      filter: { [name]: { in: texts.slice(at, at + TOGETHER) } },
      meta: { fields: [], count: 'none' },
    });
    rows.push(...data);
  }
  return rows;
}
