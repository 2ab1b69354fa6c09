import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useLocale, useTranslate } from 'ra-core';
import { useSyncExternalStore } from 'react';

import { logInAddress, session } from '../data/session';
import { obstacle, useWayIn } from './wayIn';

/** Told over the page, which stays as it is: what was typed can be saved once one is logged in again, in another tab. */
export function LogInNotice() {
  const translate = useTranslate();
  const locale = useLocale() ?? 'en';
  const needed = useSyncExternalStore(session.subscribe, session.needsLogIn);
  const way = useWayIn(needed);
  const address = logInAddress();
  return (
    <Snackbar open={needed && way !== null} anchorOrigin={{ vertical: 'top', horizontal: 'center' }}>
      <Alert
        severity="warning"
        sx={{ boxShadow: 6 }}
        action={
          way === 'page' && address && (
            <Button component="a" href={address} target="_blank" rel="noopener">
              {translate('app.logIn')}
            </Button>
          )
        }
      >
        {(way && obstacle(way, locale)) ?? translate('app.loggedOut')}
      </Alert>
    </Snackbar>
  );
}
