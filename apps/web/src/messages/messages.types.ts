// Decides the shape every language must fill: the same keys, the same arguments, any words.
import type { en } from './en/index.ts';

type Same<Text> = Text extends (...values: infer Values) => string
  ? (...values: Values) => string
  : Text extends string
    ? string
    : { readonly [Key in keyof Text]: Same<Text[Key]> };

export type Messages = Same<typeof en>;

export const LANGUAGES = ['en', 'de', 'pseudo', 'rtl'] as const;
export type Language = (typeof LANGUAGES)[number];
