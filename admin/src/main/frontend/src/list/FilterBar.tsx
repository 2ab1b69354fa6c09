import AddIcon from '@mui/icons-material/FilterList';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import { useListContext, useTranslate } from 'ra-core';
import { useRef, useState } from 'react';

import { conditionsOf, type Condition, type Filters } from '../data/filter';
import type { Field, Resource } from '../description/types';
import { FilterChip } from './FilterChip';
import { FilterEditor } from './FilterEditor';

/** The filters with another condition under a name, or with none. */
function replaced(filters: Filters, name: string, condition: Condition | null): Filters {
  const others = Object.entries(filters).filter(([each]) => each !== name);
  return Object.fromEntries(condition === null ? others : [...others, [name, condition]]);
}

/** The filters that hold, each as a chip that opens its editor, and a way to more. */
export function FilterBar({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filters = filterValues as Filters;
  const [menu, setMenu] = useState(false);
  const [edited, setEdited] = useState<{ field: Field; anchor: HTMLElement | null } | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const fields = resource.attributes.filter((field) => field.filter);
  const active = conditionsOf(filters);
  const set = (name: string, condition: Condition | null) => {
    setEdited(null);
    setFilters(replaced(filters, name, condition), undefined, false);
  };
  const field = (name: string) => resource.attributes.find((each) => each.name === name);

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, minHeight: 28 }}>
      <Button ref={button} startIcon={<AddIcon />} aria-haspopup="menu" onClick={() => setMenu(true)} sx={{ color: 'text.secondary', ml: -1 }}>
        {translate('app.addFilter')}
      </Button>
      {active.map(([name, condition]) => (
        <FilterChip
          key={name}
          resource={resource}
          name={name}
          field={field(name)}
          condition={condition}
          onOpen={(anchor) => {
            const found = field(name);
            if (found) setEdited({ field: found, anchor });
          }}
          onRemove={() => set(name, null)}
        />
      ))}
      {active.length > 1 && (
        <Button onClick={() => setFilters({}, undefined, false)} sx={{ color: 'text.secondary' }}>
          {translate('app.clearFilters')}
        </Button>
      )}
      <Menu open={menu} anchorEl={button.current} onClose={() => setMenu(false)} slotProps={{ paper: { sx: { maxHeight: 420 } } }}>
        {fields.map((each) => (
          <MenuItem
            key={each.name}
            onClick={() => {
              setMenu(false);
              setEdited({ field: each, anchor: button.current });
            }}
          >
            {each.label}
          </MenuItem>
        ))}
      </Menu>
      {edited && (
        <Popover open anchorEl={edited.anchor} onClose={() => setEdited(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
          <FilterEditor
            resource={resource}
            field={edited.field}
            condition={(filters[edited.field.name] as Condition | undefined) ?? {}}
            onApply={(condition) => set(edited.field.name, condition)}
          />
        </Popover>
      )}
    </Box>
  );
}
