import { en, type Texts } from './en';
import { framework } from './framework';
export const de: Texts = en;
export const deFramework = framework;
