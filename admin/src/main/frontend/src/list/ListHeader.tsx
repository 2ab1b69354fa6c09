import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCreatePath, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';

import type { Resource } from '../description/types';
import { HelpText } from '../parts/HelpText';
import { PageTitle } from '../parts/PageTitle';
import { ColumnChooser } from './ColumnChooser';
import { ListMenu } from './ListMenu';
import { SavedViews } from './SavedViews';
import { SearchBox } from './SearchBox';

/** What this list is, and what can be done with it as a whole. */
export function ListHeader({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const searchable = resource.attributes.some((field) => field.search);
  const ungiven = (resource.ungiven ?? []).map((name) => resource.attributes.find((field) => field.name === name)?.label ?? name);
  return (
    <Box>
      <PageTitle text={resource.label} />
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <Typography variant="h1" sx={{ flex: { xs: '1 1 auto', sm: '0 1 auto' } }}>
          {resource.label}
        </Typography>
        <Box sx={{ flex: 1, minWidth: { xs: '100%', sm: 220 }, maxWidth: 420, order: { xs: 3, sm: 0 }, ml: { sm: 2 } }}>
          {searchable && <SearchBox resource={resource} />}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: 'auto' }}>
          <ColumnChooser resource={resource} />
          <SavedViews resource={resource} />
          <ListMenu resource={resource} />
          {resource.create && (
            <Button
              component={Link}
              to={createPath({ resource: resource.name, type: 'create' })}
              variant="contained"
              startIcon={<AddIcon />}
              data-command="new"
            >
              {translate('app.new')}
            </Button>
          )}
        </Box>
      </Box>
      {resource.description && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {resource.description}
        </Typography>
      )}
      {ungiven.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {translate('app.noNewRows', { names: ungiven.join(', ') })}
        </Typography>
      )}
      {resource.help && <HelpText text={resource.help} />}
    </Box>
  );
}
