import ContrastIcon from '@mui/icons-material/ContrastOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import TranslateIcon from '@mui/icons-material/TranslateOutlined';
import Box from '@mui/material/Box';
import { useLocaleState, useTranslate } from 'ra-core';

import { LANGUAGES } from '../i18n/provider';
import { openHelp } from '../keyboard/help';
import { useMode, type Mode } from '../look/Look';
import { ButtonMenu } from '../parts/ButtonMenu';
import { IconAction } from '../parts/IconAction';

const MODES: Mode[] = ['light', 'dark', 'system'];

/** What one sets once: colours and language; and the keys. */
export function MenuFoot() {
  const translate = useTranslate();
  const [mode, setMode] = useMode();
  const [locale, setLocale] = useLocaleState();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, px: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <ButtonMenu
        label={translate('app.theme')}
        icon={<ContrastIcon fontSize="small" />}
        entries={MODES.map((each) => ({ key: each, label: translate(`app.${each}`), chosen: each === mode, run: () => setMode(each) }))}
      />
      <ButtonMenu
        label={translate('app.language')}
        icon={<TranslateIcon fontSize="small" />}
        entries={LANGUAGES.map((each) => ({
          key: each.locale,
          label: each.name,
          chosen: locale.startsWith(each.locale),
          run: () => setLocale(each.locale),
        }))}
      />
      <Box sx={{ flex: 1 }} />
      <IconAction label={translate('app.keyboard')} icon={<KeyboardIcon fontSize="small" />} onClick={openHelp} />
    </Box>
  );
}
