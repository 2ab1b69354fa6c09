/** A colour as its place on the wheel, and how much of it there is: none is grey. */
export interface Hue {
  hue: number;
  strength: 0 | 1;
}

const NAMES: Record<string, number> = {
  red: 0, orange: 28, amber: 40, yellow: 50, lime: 85, green: 130, teal: 175, cyan: 190, blue: 210, indigo: 235, purple: 270,
  violet: 270, magenta: 310, pink: 335, brown: 25,
};

const WORDS: Record<string, number> = {
  new: 210, open: 210, draft: 210, pending: 40, waiting: 40, hold: 40, active: 130, paid: 130, done: 130, completed: 130,
  delivered: 130, approved: 130, true: 130, shipped: 190, sent: 190, cancelled: 0, canceled: 0, failed: 0, rejected: 0, overdue: 0,
};

/** The colour that the description gives a value; else one that goes with the word, or one of its own. */
export function hueOf(value: string, colour: string | undefined): Hue {
  const chosen = colour === undefined ? undefined : hueOfColour(colour.toLowerCase());
  if (chosen) return chosen;
  if (value === 'false') return { hue: 0, strength: 0 };
  return { hue: WORDS[value.toLowerCase()] ?? (hash(value) * 47) % 360, strength: 1 };
}

function hueOfColour(colour: string): Hue | undefined {
  if (colour === 'grey' || colour === 'gray') return { hue: 0, strength: 0 };
  const named = NAMES[colour];
  if (named !== undefined) return { hue: named, strength: 1 };
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour)?.slice(1);
  if (!digits) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.map((each) => parseInt(each, 16) / 255);
  return hueOfParts(red, green, blue);
}

function hueOfParts(red: number, green: number, blue: number): Hue {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span < 0.05) return { hue: 0, strength: 0 };
  const sixths = most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span;
  return { hue: Math.round((sixths * 60 + 360) % 360), strength: 1 };
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 0);
}
