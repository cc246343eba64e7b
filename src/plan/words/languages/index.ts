import type { Language } from '../types.ts';
import { english } from './english.ts';

/** The languages that plans are read in. */
export const LANGUAGES: readonly Language[] = [english];
