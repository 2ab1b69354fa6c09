import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';

const KINDS: [start: string, type: string][] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
];

/** Whether bytes begin like a picture that browsers show. */
export function isPicture(base64: string): boolean {
  return KINDS.some(([start]) => base64.startsWith(start));
}

/** A picture out of the database. Others are named, not fetched: no call goes to another host. */
export function ImageValue({ value, room }: { value: unknown; room: 'line' | 'block' }) {
  const text = String(value);
  const kind = KINDS.find(([start]) => text.startsWith(start))?.[1];
  const address = useBlob(kind ? text : null, kind ?? '');
  if (kind === undefined) return <bdi>{text.length > 80 ? `${text.slice(0, 80)}…` : text}</bdi>;
  const size = room === 'line' ? 24 : 240;
  // A dot of one colour is a picture, too.
  const least = 16;
  return address ? <Box component="img" src={address} alt="" sx={{ minWidth: least, minHeight: least, maxWidth: size, maxHeight: size, objectFit: 'contain', display: 'block', borderRadius: 0.5 }} /> : null;
}

function useBlob(base64: string | null, type: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (base64 === null) return undefined;
    const made = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [base64, type]);
  return address;
}
