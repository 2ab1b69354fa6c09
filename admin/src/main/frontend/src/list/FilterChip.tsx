import Chip from '@mui/material/Chip';
import CloseIcon from '@mui/icons-material/Close';
import { useGetMany, useLocale, useTranslate } from 'ra-core';

import type { Condition } from '../data/filter';
import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Field, Resource } from '../description/types';
import { formatValue } from '../fields/format';
import { rowTitle } from '../fields/rowTitle';
import { daysOf } from './dayFilter';
import { keyInWords } from './keyFilter';

interface Props {
  resource: Resource;
  name: string;
  field: Field | undefined;
  condition: Condition;
  onOpen: (anchor: HTMLElement) => void;
  onRemove: () => void;
}

/** A filter in words. */
export function FilterChip({ resource, name, field, condition, onOpen, onRemove }: Props) {
  const translate = useTranslate();
  const words = useWords(resource, name, field, condition);
  const label = field?.label ?? name;
  return (
    <Chip
      variant="outlined"
      label={<span><bdi>{label}</bdi>: <strong><bdi>{words}</bdi></strong></span>}
      onClick={(event) => onOpen(event.currentTarget)}
      onDelete={onRemove}
      deleteIcon={<CloseIcon titleAccess={translate('app.removeFilter', { name: label })} />}
      sx={{ bgcolor: 'background.paper', maxWidth: '100%' }}
    />
  );
}

function useWords(resource: Resource, name: string, asked: Field | undefined, said: Condition): string {
  const translate = useTranslate();
  const locale = useLocale() ?? 'en';
  // Moments are asked for by days, and told so.
  const byDays = asked?.kind === 'attribute' && ['dateTime', 'offsetDateTime'].includes(asked.type);
  const field: Field | undefined = byDays ? { ...asked, type: 'date' } : asked;
  const condition = byDays ? { ...said, ge: undefined, lt: undefined, ...daysOf(said) } : said;
  const ids = [...(condition.in ?? []), ...(condition.eq === undefined ? [] : [condition.eq])];
  const titles = useTitles(name === 'id' ? resource.name : field?.kind === 'toOne' ? field.target : '', ids);
  const text = (value: string) => {
    if (name === 'id') return keyInWords(value, titles.get(value));
    if (field?.kind === 'toOne') return titles.get(value) ?? keyInWords(value, undefined);
    if (field?.kind !== 'attribute') return value;
    if (field.type === 'boolean') return translate(value === 'true' ? 'app.yes' : 'app.no');
    return formatValue(field, value, locale);
  };
  const parts: string[] = [];
  if (condition.null !== undefined) parts.push(translate(condition.null ? 'app.empty' : 'app.notEmpty'));
  if (condition.contains !== undefined) parts.push(`“${condition.contains}”`);
  if (condition.eq !== undefined) parts.push(text(condition.eq));
  if (condition.in) parts.push(condition.in.map(text).join(', '));
  if (condition.ge !== undefined) parts.push(`≥ ${text(condition.ge)}`);
  if (condition.le !== undefined) parts.push(`≤ ${text(condition.le)}`);
  return parts.join(' ');
}

function useTitles(name: string, ids: string[]): Map<string, string> {
  const target = useFindResource()(name);
  const { data } = useGetMany<Row>(name, { ids, meta: { fields: [] } }, { enabled: target !== undefined && ids.length > 0 });
  return new Map((data ?? []).filter((row) => row !== undefined).map((row) => [row.id, rowTitle(target, row)]));
}
