import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';

/** A thin line, after a moment: what comes at once shall not flicker. */
export function Waiting() {
  const translate = useTranslate();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return late ? <LinearProgress aria-label={translate('app.loading')} sx={{ height: 2 }} /> : null;
}
