import type { Field, Resource } from '../description/types';
import { namesIn } from '../showwhen/evaluate';

/** Finds a resource of the description by its name. */
export type Resources = (name: string) => Resource | undefined;

/** Asks for what a view of these fields shows and for nothing else: one request, targets by their titles included. */
export function viewParameters(resource: Resource, fields: Field[], resources: Resources): [string, string][] {
  const shown = new Map<string, Set<string>>();
  const include: string[] = [];
  add(shown, resource.name, [...fields.flatMap((field) => [field.name, ...namesIn(field.showWhen)]), resource.title]);
  for (const field of fields) {
    if (field.kind !== 'toOne') continue;
    include.push(field.name);
    add(shown, field.target, [resources(field.target)?.title ?? 'id']);
  }
  return [
    ...(include.length > 0 ? [['include', include.join(',')] as [string, string]] : []),
    ...[...shown].map(([type, names]): [string, string] => [`fields[${type}]`, [...names].join(',')]),
  ];
}

/** Asks for everything about a row, and for the titles of its targets. */
export function rowParameters(resource: Resource, resources: Resources): [string, string][] {
  const toOnes = resource.attributes.filter((field) => field.kind === 'toOne');
  const parameters = viewParameters(resource, toOnes, resources);
  return parameters.filter(([name]) => name !== `fields[${resource.name}]`);
}

function add(shown: Map<string, Set<string>>, type: string, names: string[]) {
  const there = shown.get(type) ?? new Set<string>();
  names.filter((name) => name !== 'id').forEach((name) => there.add(name));
  shown.set(type, there);
}

/** Where the rows are sorted by when a column is: a to-one by what it shows. */
export function sortPath(field: Field, resources: Resources): string {
  if (field.kind === 'attribute') return field.name;
  const title = resources(field.target)?.title ?? 'id';
  return `${field.name}.${title}`;
}

/** Whether there is an order to sort by: a to-one has that of what it shows. */
export function isSortable(field: Field, resources: Resources): boolean {
  if (!field.sort || field.kind === 'attribute') return field.sort;
  const target = resources(field.target);
  return target?.attributes.find((each) => each.name === target.title)?.sort ?? true;
}

/** The query string, if there is something to say. */
export function queryString(parameters: [string, string][]): string {
  const text = parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? '' : `?${text}`;
}
