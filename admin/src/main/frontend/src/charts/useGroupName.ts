import { useLocale, useTranslate } from 'ra-core';

import { useFindResource } from '../description/context';
import type { Attribute, ChartDescription, Resource } from '../description/types';
import { formatValue } from '../fields/format';

/** What the groups of a chart are called: as their attribute is shown elsewhere. */
export function useGroupName({ resource, groupBy }: ChartDescription): (value: unknown) => string {
  const translate = useTranslate();
  const locale = useLocale() ?? 'en';
  const attribute = attributeAt(useFindResource(), resource, groupBy ?? '');
  return (value) => {
    if (attribute === undefined) return String(value);
    const text = formatValue(attribute, value, locale);
    return typeof value === 'boolean' && text === String(value) ? translate(value ? 'app.yes' : 'app.no') : text;
  };
}

/** The attribute at the end of a path such as `customer.country`; undefined where the app shows none there. */
export function attributeAt(find: (name: string) => Resource | undefined, resource: string, path: string): Attribute | undefined {
  const [name, ...rest] = path.split('.');
  const field = find(resource)?.attributes.find((each) => each.name === name);
  if (field?.kind === 'toOne') return attributeAt(find, field.target, rest.join('.'));
  return rest.length === 0 ? field : undefined;
}
