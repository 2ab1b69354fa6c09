/** What stands within a line of Markdown. */
export type Inline =
  | { kind: 'text' | 'code' | 'strong' | 'emphasis'; text: string }
  | { kind: 'link'; text: string; to: string };

const PARTS =
  /\\([\\`*_{}[\]()#+\-.!|<>~])|(`+)([\s\S]*?[^`])\2(?!`)|\*\*(?=\S)([\s\S]*?\S)\*\*|__(?=\S)([\s\S]*?\S)__|\*(?=[^\s*])([\s\S]*?[^\s*])\*|(?<!\w)_(?=\S)([\s\S]*?\S)_(?!\w)|!?\[([^\]]*)\]\(\s*<?([^)\s>]*)>?(?:\s+"[^"]*")?\s*\)|<((?:https?:\/\/|mailto:)[^>\s]+)>|(https?:\/\/[^\s<>()]+[^\s<>().,;:!?])/g;

/** Cuts a text into its parts; what is no Markdown is text. */
export function inlineOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(partOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function partOf(match: RegExpMatchArray): Inline {
  const [whole, escaped, , code, strong, otherStrong, emphasis, otherEmphasis, label, target, bracketed, bare] = match;
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (code !== undefined) return { kind: 'code', text: code.trim() };
  const bold = strong ?? otherStrong;
  if (bold !== undefined) return { kind: 'strong', text: bold };
  const slanted = emphasis ?? otherEmphasis;
  if (slanted !== undefined) return { kind: 'emphasis', text: slanted };
  if (label !== undefined) return { kind: 'link', text: label, to: target ?? '' };
  const address = bracketed ?? bare ?? whole;
  return { kind: 'link', text: address, to: address };
}
