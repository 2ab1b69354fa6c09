import { alpha, darken, getContrastRatio, lighten, type PaletteOptions } from '@mui/material/styles';

const GREEN = '#2e6b34';

/** Greys with a trace of green, and the one colour that the description may choose. */
export function paletteOf(mode: 'light' | 'dark', primary: string | null): PaletteOptions {
  return mode === 'light' ? light(colour(primary)) : dark(colour(primary));
}

function colour(primary: string | null): string {
  return primary !== null && /^#[0-9a-f]{6}$/i.test(primary) ? primary : GREEN;
}

/** The same hue, as dark or as light as it takes to be read on the ground. */
function readable(chosen: string, ground: string, step: (colour: string, amount: number) => string): string {
  let result = chosen;
  for (let amount = 0.1; amount <= 1 && getContrastRatio(result, ground) < 5; amount += 0.1) {
    result = step(chosen, amount);
  }
  return result;
}

function light(chosen: string): PaletteOptions {
  const main = readable(chosen, '#f5f6f3', darken);
  return {
    mode: 'light',
    primary: { main, contrastText: '#ffffff' },
    secondary: { main: '#5b6658' },
    background: { default: '#f5f6f3', paper: '#ffffff' },
    text: { primary: '#1c201b', secondary: '#5a6457', disabled: '#8b9488' },
    divider: '#e1e4de',
    action: { hover: '#f1f4ee', selected: alpha(main, 0.1), active: '#5a6457' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5a00' },
    success: { main: '#2e6b34' },
    info: { main: '#2b5f8a' },
  };
}

function dark(chosen: string): PaletteOptions {
  const main = readable(chosen, '#1a1e19', lighten);
  return {
    mode: 'dark',
    primary: { main, contrastText: '#10140f' },
    secondary: { main: '#a6b0a2' },
    background: { default: '#121511', paper: '#1a1e19' },
    text: { primary: '#e3e7e0', secondary: '#a1ab9d', disabled: '#788274' },
    divider: '#2c322a',
    action: { hover: '#222721', selected: alpha(main, 0.18), active: '#a1ab9d' },
    error: { main: '#f2a29b' },
    warning: { main: '#e0b366' },
    success: { main: '#8fc795' },
    info: { main: '#8fbde0' },
  };
}
