import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Link from '@mui/material/Link';
import { useLocale, useTranslate } from 'ra-core';
import { lazy, Suspense } from 'react';

import type { Attribute } from '../description/types';
import { Code } from './Code';
import { formatValue } from './format';
import { Bytes } from './Bytes';
import { ImageValue } from './ImageValue';
import { Nothing } from './Nothing';
import { StatusChip } from './StatusChip';
import { safeAddress } from './safeAddress';

const Markdown = lazy(() => import('../markdown/Markdown'));

interface Props {
  attribute: Attribute;
  value: unknown;
  room: 'line' | 'block';
}

/** Everything is shown as text; what looks like an address leads there only if it is one of the web or of mail. */
export function AttributeValue({ attribute, value, room }: Props) {
  const locale = useLocale() ?? 'en';
  if (value === null || value === undefined || value === '') return <Nothing />;
  const text = formatValue(attribute, value, locale);
  if (attribute.type === 'boolean' && attribute.format !== 'status') return <YesNo value={value === true} />;
  switch (attribute.format ?? (attribute.type === 'enum' ? 'status' : null)) {
    case 'status':
      return <StatusChip attribute={attribute} value={value} />;
    case 'email':
      return <Outside to={`mailto:${encodeURIComponent(String(value)).replaceAll('%40', '@')}`} text={text} />;
    case 'link':
      return <Outside to={safeAddress(String(value))} text={text} />;
    case 'image':
      return <ImageValue value={value} room={room} />;
    case 'password':
      return <span aria-hidden>••••••</span>;
    case 'markdown':
      return room === 'line' ? <bdi>{text}</bdi> : <Suspense fallback={text}><Markdown text={String(value)} /></Suspense>;
    case 'code':
      return room === 'line' ? <bdi>{text}</bdi> : <Code text={String(value)} />;
    default:
      if (attribute.type === 'binary') return <Bytes value={String(value)} room={room} />;
      return ['json', 'list'].includes(attribute.type) && room === 'block' ? <Code text={JSON.stringify(value, null, 2)} /> : <bdi>{text}</bdi>;
  }
}

function YesNo({ value }: { value: boolean }) {
  const translate = useTranslate();
  return value ? (
    <CheckIcon titleAccess={translate('app.yes')} color="success" sx={{ fontSize: 18, display: 'block' }} />
  ) : (
    <CloseIcon titleAccess={translate('app.no')} sx={{ fontSize: 16, display: 'block', color: 'text.disabled' }} />
  );
}

function Outside({ to, text }: { to: string | null; text: string }) {
  if (to === null) return <bdi>{text}</bdi>;
  return (
    <Link href={to} target="_blank" rel="noopener noreferrer" underline="hover" onClick={(event) => event.stopPropagation()}>
      <bdi>{text}</bdi>
    </Link>
  );
}
