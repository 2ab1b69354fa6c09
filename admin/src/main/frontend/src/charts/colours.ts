import type { Theme } from '@mui/material/styles';

const HUES = [0, 190, 60, 250, 120, 310, 30, 220];

/** Colours that go with the one of the app and can be told apart, also by those who see few. */
export function chartColours({ palette }: Theme): string[] {
  const light = palette.mode === 'light';
  return HUES.map((hue, index) =>
    index === 0 ? palette.primary.main : `hsl(${(130 + hue) % 360} ${light ? '34% 48%' : '36% 62%'})`,
  );
}
