import { logInAddress } from '../data/session';
import { language } from '../i18n/provider';
import { obstacle, useWayIn } from './wayIn';

const TEXTS = {
  en: { title: 'Log in', text: 'What is here is for those who have said who they are.' },
  de: { title: 'Anmelden', text: 'Was hier ist, ist für alle da, die gesagt haben, wer sie sind.' },
};

/** In place of the app, as long as the server does not tell what it consists of. Nothing else has been fetched yet. */
export function LogInFirst() {
  const address = logInAddress();
  const way = useWayIn(true);
  const { title, text } = language(navigator.language) === 'de' ? TEXTS.de : TEXTS.en;
  document.title = title;
  const hindrance = way && obstacle(way, navigator.language);
  return (
    <main style={{ fontFamily: 'system-ui, sans-serif', lineHeight: 1.5, maxWidth: '24rem', margin: '20vh auto 0', padding: '0 1.5rem' }}>
      <h1>{title}</h1>
      <p>{text}</p>
      {hindrance && <p role="alert">{hindrance}</p>}
      {address && way === 'page' && <a href={address}>{title}</a>}
    </main>
  );
}
