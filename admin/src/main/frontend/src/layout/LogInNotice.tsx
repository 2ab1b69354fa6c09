import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useTranslate } from 'ra-core';
import { useSyncExternalStore } from 'react';

import { logInAddress, session } from '../data/session';

/** Told over the page, which stays as it is: what was typed can be saved once one is logged in again, in another tab. */
export function LogInNotice() {
  const translate = useTranslate();
  const needed = useSyncExternalStore(session.subscribe, session.needsLogIn);
  const address = logInAddress();
  return (
    <Snackbar open={needed} anchorOrigin={{ vertical: 'top', horizontal: 'center' }}>
      <Alert
        severity="warning"
        sx={{ boxShadow: 6 }}
        action={
          address && (
            <Button component="a" href={address} target="_blank" rel="noopener">
              {translate('app.logIn')}
            </Button>
          )
        }
      >
        {translate('app.loggedOut')}
      </Alert>
    </Snackbar>
  );
}
