import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ChangeEvent } from 'react';

interface Props {
  /** What the file is for. */
  label: string;
  /** What the button says before a file is chosen; then it says its name. */
  text: string;
  accept?: string;
  onChoose: (file: File) => void;
}

/** Asks for a file. The input is there for keyboards and screen readers; what is seen is a button as all others. */
export function FileButton({ label, text, accept, onChoose }: Props) {
  const [name, setName] = useState<string | null>(null);
  const choose = (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    onChoose(file);
  };
  return (
    <Button
      component="label"
      role={undefined}
      tabIndex={-1}
      variant="outlined"
      startIcon={<UploadIcon />}
      sx={{ maxWidth: '100%', overflow: 'hidden', '&:focus-within': { outline: 2, outlineColor: 'primary.main', outlineOffset: 1 } }}
    >
      <bdi>{name ?? text}</bdi>
      <Box
        component="input"
        type="file"
        aria-label={label}
        {...(accept !== undefined && { accept })}
        onChange={(event: ChangeEvent<HTMLInputElement>) => choose(event.target.files?.[0])}
        sx={{ position: 'absolute', width: 1, height: 1, inset: 0, opacity: 0, cursor: 'pointer', fontSize: 0 }}
      />
    </Button>
  );
}
