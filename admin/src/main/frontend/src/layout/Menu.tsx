import HomeIcon from '@mui/icons-material/HomeOutlined';
import SchemaIcon from '@mui/icons-material/SchemaOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useDescription } from '../description/context';
import { Account } from './Account';
import { MenuEntry } from './MenuEntry';
import { MenuFoot } from './MenuFoot';
import { ResourceIcon } from './ResourceIcon';

/** From this many resources on, the menu has a box to find one. */
const MANY = 12;

/** All resources, and the pages about all of them; among many, Enter opens the first that is found. */
export function Menu() {
  const { title, resources, problems, visitor } = useDescription();
  const translate = useTranslate();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const shown = resources.filter((each) => !each.hidden && matches(each.label, wanted));

  return (
    <Box component="nav" aria-label={translate('app.mainMenu')} sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <Typography component="p" sx={{ px: 2, pt: 2, pb: 1, fontWeight: 700, fontSize: '1rem' }} noWrap title={title}>
        {title}
      </Typography>
      <Box sx={{ px: 1 }}>
        <MenuEntry to="/" label={translate('app.home')} icon={<HomeIcon />} exact />
        <MenuEntry to="/-/diagram" label={translate('app.diagram')} icon={<SchemaIcon />} />
        {problems.length > 0 && (
          <MenuEntry
            to="/-/problems"
            label={translate('app.problems')}
            icon={<WarningIcon color="warning" />}
            count={problems.length}
          />
        )}
      </Box>
      {resources.length > MANY && (
        <InputBase
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && shown[0] && void navigate(`/${shown[0].name}`)}
          placeholder={translate('app.findResource')}
          inputProps={{ 'aria-label': translate('app.findResource'), type: 'search' }}
          sx={{ mx: 1.5, mt: 1, px: 1, fontSize: '0.8125rem', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}
        />
      )}
      <Box sx={{ px: 1, py: 1, flex: 1, overflowY: 'auto' }}>
        {shown.map((each) => (
          <MenuEntry key={each.name} to={`/${each.name}`} label={each.label} icon={<ResourceIcon resource={each} />} />
        ))}
        {shown.length === 0 && (
          <Typography variant="body2" color="text.secondary" role="status" sx={{ px: 1 }}>
            {translate('app.noOptions')}
          </Typography>
        )}
      </Box>
      {visitor && <Box sx={{ px: 1.5, py: 0.5, borderTop: 1, borderColor: 'divider' }}><Account /></Box>}
      <MenuFoot />
    </Box>
  );
}

function matches(label: string, wanted: string): boolean {
  return label.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
}
