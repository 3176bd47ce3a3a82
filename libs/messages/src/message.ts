export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in the three languages; `{name}` marks a placeholder. */
export type Message = Readonly<Record<Language, string>>;

/** The texts of one area of the product, by message key; an error's key is its code. */
export type MessageArea = Readonly<Record<string, Message>>;
