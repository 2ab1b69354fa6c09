import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';

import { logInAddress, logOut } from '../data/session';
import { useDescription } from '../description/context';
import { IconAction } from '../parts/IconAction';
import { leaveUnasked, wouldLose } from '../parts/leaving';
import { useWayIn } from './wayIn';

/** Who is logged in, and the way out where there is one; the way in for those who are not and could be. */
export function Account() {
  const translate = useTranslate();
  const { visitor } = useDescription();
  if (!visitor) return null;
  if (visitor.name === null) return <LogIn />;
  const label = translate('app.loggedInAs', { name: visitor.name });
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0, fontSize: '0.8438rem' }}>
      <PersonIcon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
      <Box component="span" title={label} sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        <bdi>{visitor.name}</bdi>
      </Box>
      {visitor.logOut !== null && <LogOut address={visitor.logOut} />}
    </Box>
  );
}

/** Only where it leads somewhere. */
function LogIn() {
  const translate = useTranslate();
  const address = logInAddress();
  const way = useWayIn(true);
  if (way !== 'page' || address === null) return null;
  return <Button component="a" href={address} startIcon={<PersonIcon />}>{translate('app.logIn')}</Button>;
}

function LogOut({ address }: { address: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const leave = async () => {
    if (wouldLose() && !window.confirm(translate('ra.message.unsaved_changes'))) return;
    const left = await logOut(address, logInAddress());
    if ('to' in left) leaveUnasked(left.to);
    else notify('app.logOutFailed', { type: 'error', autoHideDuration: null, messageArgs: { address, status: left.refusedWith } });
  };
  return <IconAction label={translate('app.logOut')} icon={<LogoutIcon fontSize="small" />} onClick={() => void leave()} />;
}
