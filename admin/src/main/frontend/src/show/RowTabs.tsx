import Box from '@mui/material/Box';
import MuiTab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useStore } from 'ra-core';

import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Resource } from '../description/types';
import { HistoryRows } from './HistoryRows';
import { TabRows } from './TabRows';

/** The tab of the history; no relationship is called so. */
const HISTORY = '\u0000history';

/** A tab for each to-many relationship, and one for the history; only the open one is asked for. */
export function RowTabs({ resource, row }: { resource: Resource; row: Row }) {
  const findResource = useFindResource();
  const tabs = resource.tabs.filter((tab) => !tab.hidden && findResource(tab.target));
  const history = resource.history && findResource(resource.history.target) ? resource.history : null;
  const names = [...tabs.map((tab) => tab.name), ...(history ? [HISTORY] : [])];
  const [remembered, setOpen] = useStore(`tab.${resource.name}`, names[0] ?? '');
  const open = names.includes(remembered) ? remembered : names[0];
  if (open === undefined) return null;
  const tab = tabs.find((each) => each.name === open);
  return (
    <Box sx={{ mt: 2.5 }}>
      <Tabs value={open} onChange={(_, name: string) => setOpen(name)} variant="scrollable" aria-label={resource.singular}>
        {tabs.map((each) => (
          <MuiTab key={each.name} value={each.name} label={each.label} id={`tab-${each.name}`} aria-controls="tab-rows" />
        ))}
        {history && <MuiTab value={HISTORY} label={history.label} id="history" aria-controls="tab-rows" />}
      </Tabs>
      <Box id="tab-rows" role="tabpanel" aria-labelledby={tab ? `tab-${open}` : 'history'} sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', overflow: 'hidden', mt: 1 }}>
        {tab && <TabRows key={open} resource={resource} row={row} tab={tab} />}
        {!tab && history && <HistoryRows resource={resource} row={row} history={history} />}
      </Box>
    </Box>
  );
}
