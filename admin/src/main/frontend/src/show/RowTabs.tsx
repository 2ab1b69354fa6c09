import Box from '@mui/material/Box';
import MuiTab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useStore } from 'ra-core';

import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Resource } from '../description/types';
import { TabRows } from './TabRows';

/** A tab for each to-many relationship; only the open one is asked for. */
export function RowTabs({ resource, row }: { resource: Resource; row: Row }) {
  const findResource = useFindResource();
  const tabs = resource.tabs.filter((tab) => !tab.hidden && findResource(tab.target));
  const [remembered, setOpen] = useStore(`tab.${resource.name}`, tabs[0]?.name ?? '');
  const open = tabs.find((tab) => tab.name === remembered) ?? tabs[0];
  if (!open) return null;
  return (
    <Box sx={{ mt: 2.5 }}>
      <Tabs value={open.name} onChange={(_, name: string) => setOpen(name)} variant="scrollable" aria-label={resource.singular}>
        {tabs.map((tab) => (
          <MuiTab key={tab.name} value={tab.name} label={tab.label} id={`tab-${tab.name}`} aria-controls="tab-rows" />
        ))}
      </Tabs>
      <Box id="tab-rows" role="tabpanel" aria-labelledby={`tab-${open.name}`} sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', overflow: 'hidden', mt: 1 }}>
        <TabRows key={open.name} resource={resource} row={row} tab={open} />
      </Box>
    </Box>
  );
}
