/** The address if it leads to the web or writes a mail; null for anything that could run a script. */
export function safeAddress(text: string): string | null {
  const trimmed = text.trim();
  try {
    const url = new URL(/^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
